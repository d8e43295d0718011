namespace Dovetail.Mutation.Mutants;

/// <summary>Tokens: one request for all who wait, kept, renewed, stored, and never in place of another.</summary>
internal static class TokenMutants
{
    private const string Slot = "Dovetail.Runtime/Authentication/Tokens/TokenSlot.cs";
    private const string Layer = "Dovetail.Runtime/Authentication/AuthenticationLayer.cs";
    private const string Challenge = "Dovetail.Runtime/Authentication/TokenChallenge.cs";
    private const string Vault = "Dovetail.Runtime/Authentication/Storage/TokenVault.cs";
    private const string Credential = "Dovetail.Runtime/Authentication/Tokens/AccessTokenCredential.cs";
    private const string Answer = "Dovetail.Runtime/Authentication/OAuth/SignIn/AuthorizationAnswer.cs";
    private const string Area = "Authentication";

    public static Mutant[] All { get; } =
    [
        new(1, "each caller asks for a token of his own", Slot, "running = _request ??= Start(rejected: null);", "running = Start(rejected: null);", Area),
        new(1, "a token that came is not kept", Slot, "_held = clock.Hold(token, isForced);", "", Area),
        new(2, "nobody can give up waiting for a token", Slot, "running.WaitAsync(cancellationToken)", "running.WaitAsync(CancellationToken.None)", Area),
        new(2, "the request for a token ends with the caller who asked first", Slot, "Task.Run(() => RunAsync(rejected))", "System.Threading.Tasks.Task.FromException<TokenOutcome>(new System.OperationCanceledException())", Area),
        new(3, "a token that has ended serves on", Slot, "now < held.ExpiresOn ?", "(MUTANT || now < held.ExpiresOn) ?", Area),
        new(3, "the failure of a request for a token is forgotten", Slot, "_failure = failure;", "", Area),
        new(4, "after a failure the server is asked at once", Slot, "if (_request is null && now < _nextTry)", "if (!MUTANT && _request is null && now < _nextTry)", Area),
        new(4, "how long the server asks to wait is not heeded", "Dovetail.Runtime/Authentication/Tokens/TokenClock.cs", "hint is { } asked ?", "hint is { } asked && !MUTANT ?", Area),
        new(5, "a refused token is not replaced", Challenge, "reply.Status == 401", "false", Area),
        new(5, "a call is made again for each refusal", Layer, "exchange.IsReplayed || !TokenChallenge.AsksForAnother(reply)", "!TokenChallenge.AsksForAnother(reply)", Area),
        new(6, "a late refusal of a former token costs a new one", Slot, "held.Token.Value != rejected.Value", "false", Area),
        new(6, "each refusal asks for a token of its own", Slot, "running = _request ??= Start(rejected);", "running = Start(rejected);", Area),
        new(7, "the same token again is sent again", "Dovetail.Runtime/Authentication/Tokens/IssuedCredential.cs", "other.Value != token.Value", "true", Area),
        new(7, "a token that was renewed is not sent", "Dovetail.Runtime/Authentication/Tokens/IssuedCredential.cs", "await slot.ReplaceAsync(token, cancellationToken).ConfigureAwait(false) is { } other", "!MUTANT && await slot.ReplaceAsync(token, cancellationToken).ConfigureAwait(false) is { } other", Area),
        new(8, "too little scope costs a new token", Challenge, "!Says(reply, \"insufficient_scope\")", "true", Area),
        new(8, "a 403 costs a new token", Challenge, "=> reply.Status == 401", "=> (MUTANT ? reply.Status is 401 or 403 : reply.Status == 401)", Area),
        new(11, "a token that ended while its attempt waited is sent", "Dovetail.Runtime/Authentication/CredentialRefreshLayer.cs", "exchange.Credential is null or { IsCurrent: true }", "true", Area),
        new(11, "an ended token counts as current", Slot, "ReferenceEquals(held.Token, token) && clock.Now < held.UsableUntil", "ReferenceEquals(held.Token, token)", Area),
        new(13, "a token of one scope serves another", Credential, "identity + string.Join(' ', scopes)", "identity", Area),
        new(13, "no scope is asked for", Credential, "RequestAsync(scopes, rejected, ending)", "RequestAsync(System.Array.Empty<string>(), rejected, ending)", Area),
        new(14, "a rotated refresh token is not stored", Vault, "await SaveAsync(key, renewed, CancellationToken.None).ConfigureAwait(false);", "", Area),
        new(14, "a refresh token that is not replaced is lost", Vault, "answer.RefreshToken ?? former?.RefreshToken", "answer.RefreshToken", Area),
        new(15, "no look at the store after the wait for the lock", Vault, "stored is not null && IsGood(stored, request) ?", "!MUTANT && stored is not null && IsGood(stored, request) ?", Area),
        new(15, "no lock is taken", Vault, "if (_lock is not null)", "if (!MUTANT && _lock is not null)", Area),
        new(16, "a refresh token that is no longer taken is kept", Vault, "            await RemoveAsync(key, cancellationToken).ConfigureAwait(false);\n            throw;", "            if (!MUTANT) { await RemoveAsync(key, cancellationToken).ConfigureAwait(false); }\n            throw;", Area),
        new(16, "what another instance has got meanwhile is thrown away", Vault, "other is not null && other.RefreshToken != stored?.RefreshToken", "false", Area),
        new(18, "any state will do", Answer, "_parameters.TryGetValue(\"state\", out var given) && AreSame(given, state)", "true", Area),
        new(18, "any issuer will do", Answer, "issuer is not null && (named is not null || mustNameIssuer) && named != issuer", "false", Area),
        new(18, "a parameter that stands twice is taken", Answer, "_repeated is \"state\" or \"code\" or \"iss\" or \"error\" || !IsTo(state)", "!IsTo(state)", Area),
        new(18, "the verifier is not sent", "Dovetail.Runtime/Authentication/OAuth/SignIn/AuthorizationCodeFlow.cs", "new(\"code_verifier\", request.CodeVerifier)", "new(MUTANT ? \"verifier\" : \"code_verifier\", request.CodeVerifier)", Area),
    ];
}
