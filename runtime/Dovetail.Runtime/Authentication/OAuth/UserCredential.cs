using Dovetail.Authentication.OAuth;
using Dovetail.Authentication.Storage;

namespace Dovetail;

/// <summary>
/// A user who has signed in once, and whose refresh token gets the tokens from then on (RFC 6749 6). Where the server rotates it, the new one is stored before it is used.
/// When the server no longer takes it (<c>invalid_grant</c>) it is forgotten, and the user has to sign in again.
/// </summary>
public abstract class UserCredential : OAuthCredential
{
    private readonly TokenVault _vault;

    private protected UserCredential(TokenClient client)
        : base(client)
    {
        _vault = new TokenVault(Registration, "refresh_token", Registration.Store ?? new InMemoryTokenStore());
    }

    internal override string? StableIdentity => Registration.Account is { Length: > 0 } account
        ? $"account {Registration.Issuer?.OriginalString ?? Registration.TokenEndpoint?.OriginalString}\n{Registration.ClientId}\n{account}"
        : null;

    /// <summary>
    /// Forgets the user's tokens, in the store too, and revokes them at the server where that has an endpoint for it (RFC 7009): the refresh token, with which the server ends
    /// what came of it, else the access token.
    /// </summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>When they are gone.</returns>
    /// <exception cref="AuthenticationFailedException">The store failed, or the server did not revoke the token. Here it is forgotten nevertheless.</exception>
    public async Task SignOutAsync(CancellationToken cancellationToken = default)
    {
        var stored = await _vault.TakeAsync("", cancellationToken).ConfigureAwait(false);
        var first = TakeFirst();
        var refreshToken = stored?.RefreshToken ?? first;
        Forget();
        if ((refreshToken ?? stored?.Token.Value) is { } token)
        {
            await Client.RevokeAsync(token, refreshToken is null ? "access_token" : "refresh_token", cancellationToken).ConfigureAwait(false);
        }
    }

    internal Task KeepAsync(TokenAnswer answer, CancellationToken cancellationToken) => _vault.KeepAsync(answer, "", cancellationToken);

    /// <inheritdoc/>
    protected sealed override ValueTask<AccessToken> RequestTokenAsync(AccessTokenRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _vault.GetAsync(request, "", (stored, ending) => RenewAsync(stored?.RefreshToken, ending), cancellationToken);
    }

    /// <summary>Gets the first tokens, where nothing is stored.</summary>
    private protected abstract Task<TokenAnswer> SignInAsync(CancellationToken cancellationToken);

    /// <summary>The refresh token that was given and is not stored yet: it is given up.</summary>
    private protected virtual string? TakeFirst() => null;

    // The user agreed to scopes when signing in; a refresh gives those (RFC 6749 6).
    private protected sealed override IReadOnlyList<string> ScopesFor(IReadOnlyList<string> declared) => [];

    private protected sealed override string Identity() => "";

    private protected Task<TokenAnswer> RefreshAsync(string refreshToken, CancellationToken cancellationToken) =>
        Client.RequestAsync([new("grant_type", "refresh_token"), new("refresh_token", refreshToken)], isRepeatable: false, cancellationToken);

    private async Task<TokenAnswer> RenewAsync(string? refreshToken, CancellationToken cancellationToken)
    {
        try
        {
            return await (refreshToken is null ? SignInAsync(cancellationToken) : RefreshAsync(refreshToken, cancellationToken)).ConfigureAwait(false);
        }
        catch (AuthenticationFailedException e) when (e.OAuthError == "invalid_grant")
        {
            throw new AuthenticationFailedException($"{e.Message} The user has to sign in again.", e) { OAuthError = e.OAuthError, StatusCode = e.StatusCode };
        }
    }
}
