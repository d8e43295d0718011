using System.Text;
using Dovetail.Authentication.OAuth;

namespace Dovetail;

/// <summary>
/// Signs a user in by the authorization code grant (RFC 6749 4.1) with proof key (RFC 7636, S256). A web application sends the user to <see cref="AuthorizationRequest.Uri"/>
/// and redeems the answer; a program on the user's own machine does both with <see cref="SignInAsync"/>.
/// </summary>
public sealed class AuthorizationCodeFlow
{
    private readonly TokenClient _client;

    /// <summary>Creates the flow.</summary>
    /// <param name="options">The client's registration.</param>
    /// <exception cref="ApiConfigurationException">The registration can not work; all that is wrong or missing is named.</exception>
    public AuthorizationCodeFlow(OAuthOptions options)
    {
        _client = new TokenClient(OAuthRegistrationBuilder.Build(options, nameof(AuthorizationCodeFlow), OAuthNeeds.AuthorizationEndpoint));
    }

    /// <summary>Begins a sign-in.</summary>
    /// <param name="redirectUri">Where the server sends the user back to; registered there.</param>
    /// <param name="parameters">Further parameters of the request: <c>prompt</c>, <c>login_hint</c>, ….</param>
    /// <param name="cancellationToken">Ends the look-up of the endpoint.</param>
    /// <returns>The request: keep it, and send the user to its <see cref="AuthorizationRequest.Uri"/>.</returns>
    /// <exception cref="AuthenticationFailedException">The endpoint can not be found.</exception>
    public async Task<AuthorizationRequest> CreateRequestAsync(
        Uri redirectUri,
        IReadOnlyDictionary<string, string>? parameters = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(redirectUri);
        var endpoint = await _client.Server.AuthorizationEndpointAsync(cancellationToken).ConfigureAwait(false);
        var (state, verifier) = (CodeChallenge.CreateVerifier(), CodeChallenge.CreateVerifier());
        KeyValuePair<string, string>[] query =
        [
            new("response_type", "code"),
            new("client_id", _client.Registration.ClientId),
            new("redirect_uri", redirectUri.OriginalString),
            new("state", state),
            new("code_challenge", CodeChallenge.Of(verifier)),
            new("code_challenge_method", "S256"),
            .. Scope(),
            .. _client.Registration.Parameters,
            .. parameters ?? new Dictionary<string, string>(),
        ];
        return new AuthorizationRequest(WithQuery(endpoint, query), state, verifier, redirectUri);
    }

    /// <summary>Ends a sign-in: checks the answer and redeems its code.</summary>
    /// <param name="request">The request that the user was sent away with.</param>
    /// <param name="answer">The whole address that the user came back to.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The user's credential. Its tokens are in the options' store.</returns>
    /// <exception cref="AuthenticationFailedException">The answer is not one to this request, the user or the server refused, or the code is not taken.</exception>
    public async Task<AuthorizationCodeCredential> RedeemAsync(AuthorizationRequest request, Uri answer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(answer);
        var namesItself = await _client.Server.NamesItselfAsync(cancellationToken).ConfigureAwait(false);
        var code = AuthorizationAnswer.Read(answer).Code(request.State, _client.Registration.Issuer?.OriginalString, namesItself);
        KeyValuePair<string, string>[] grant =
        [
            new("grant_type", "authorization_code"),
            new("code", code),
            new("redirect_uri", request.RedirectUri.OriginalString),
            new("code_verifier", request.CodeVerifier),
        ];
        var credential = new AuthorizationCodeCredential(_client);
        var tokens = await _client.RequestAsync(grant, isRepeatable: false, cancellationToken).ConfigureAwait(false);

        // The code is spent: giving up now would lose the tokens.
        await credential.KeepAsync(tokens, CancellationToken.None).ConfigureAwait(false);
        return credential;
    }

    /// <summary>Signs the user of this machine in: opens the browser, and waits for the answer on a port of the loopback interface (RFC 8252 7.3).</summary>
    /// <param name="openBrowser">Opens the address in the user's browser.</param>
    /// <param name="port">The port; by default any free one, which servers must allow (RFC 8252 8.3).</param>
    /// <param name="path">The path of the redirect as it is registered: only the port may vary (RFC 8252 7.3). A slash by default.</param>
    /// <param name="cancellationToken">Ends the wait for the user.</param>
    /// <returns>The user's credential.</returns>
    /// <exception cref="ArgumentException">The path does not begin with one slash, or has a query or fragment.</exception>
    /// <exception cref="AuthenticationFailedException">The user or the server refused, or the code is not taken.</exception>
    public async Task<AuthorizationCodeCredential> SignInAsync(
        Func<Uri, CancellationToken, Task> openBrowser, int port = 0, string path = "/", CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(openBrowser);
        ArgumentNullException.ThrowIfNull(path);
        using var listener = new LoopbackListener(port, path);
        var request = await CreateRequestAsync(listener.Address, parameters: null, cancellationToken).ConfigureAwait(false);

        // Listens first: opening a browser may take as long as the user does.
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var answer = listener.WaitAsync(request.State, end.Token);
        try
        {
            await openBrowser(request.Uri, cancellationToken).ConfigureAwait(false);
            return await RedeemAsync(request, await answer.ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await end.CancelAsync().ConfigureAwait(false);
        }
    }

    private IEnumerable<KeyValuePair<string, string>> Scope() =>
        _client.Registration.Scopes is { Length: > 0 } scopes ? [new("scope", string.Join(' ', scopes))] : [];

    private static Uri WithQuery(Uri endpoint, KeyValuePair<string, string>[] query)
    {
        var text = new StringBuilder(endpoint.OriginalString);
        foreach (var (name, value) in query)
        {
            text.Append(text.ToString().Contains('?', StringComparison.Ordinal) ? '&' : '?').Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
        }

        return new Uri(text.ToString());
    }
}
