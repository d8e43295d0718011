using Dovetail.Authentication;
using Dovetail.Authentication.Internal;
using Dovetail.Authentication.OAuth;
using Dovetail.Http;

namespace Dovetail;

/// <summary>
/// Who a client is. A credential is accepted whatever the API's description declares: one that fits a declared scheme stands where that scheme says, any other where it says
/// itself. It is sent to the client's own server and to declared ones, nowhere else. Its text never shows a secret.
/// </summary>
public abstract class ApiCredential
{
    private readonly ApiCredential[] _parts;

    private protected ApiCredential(ApiCredential[]? parts = null)
    {
        _parts = parts ?? [this];
    }

    /// <summary>
    /// No credential: calls are sent without one, even those that need one by the API's description. For servers whose authentication is switched off; without it such a call
    /// fails before anything is sent.
    /// </summary>
    public static ApiCredential None { get; } = new NoCredential();

    /// <summary>The credentials that this one is made of; itself where it is one.</summary>
    internal ReadOnlySpan<ApiCredential> Parts => _parts;

    /// <summary>Whether it says itself where it stands.</summary>
    internal virtual bool HasOwnPlace => true;

    /// <summary>Whether its secrets are at hand, so that it needs no <see cref="ResolveAsync"/>.</summary>
    internal virtual bool IsReady => true;

    /// <summary>Whether it can still be sent: a token may end while its call waits.</summary>
    internal virtual bool IsCurrent => true;

    /// <summary>Who it stands for, whatever its secret is at the moment; null where it does not tell.</summary>
    internal virtual string? StableIdentity => null;

    /// <summary>Who it stands for by its secret; null where that is not at hand.</summary>
    internal virtual string? SecretIdentity => null;

    /// <summary>A key, placed by the API's description: its first fitting scheme of type <c>apiKey</c> says in which header, query parameter or cookie.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The credential.</returns>
    /// <exception cref="ArgumentException">The key is empty, white space, or holds a control character.</exception>
    public static ApiKeyCredential ApiKey(string key) => new(new FixedSecret(key));

    /// <summary>User name and password (RFC 7617), encoded as UTF-8.</summary>
    /// <param name="userName">The user name.</param>
    /// <param name="password">The password; may be empty.</param>
    /// <returns>The credential.</returns>
    /// <exception cref="ArgumentException">The user name holds a colon, one of the two a control character, or both are empty.</exception>
    public static BasicCredential Basic(string userName, string password) => new(userName, new FixedSecret(password));

    /// <summary>A bearer token (RFC 6750) that you have.</summary>
    /// <param name="token">The token, without <c>Bearer</c>.</param>
    /// <returns>The credential.</returns>
    /// <exception cref="ArgumentException">The token is empty, white space, or holds a character that no header can.</exception>
    public static BearerCredential Bearer(string token) => new(new FixedSecret(token));

    /// <summary>
    /// A service that acts for itself (OAuth 2.0 client credentials, RFC 6749 4.4), at the authorization server that the API's description names, or at that of the options.
    /// </summary>
    /// <param name="clientId">The client's id.</param>
    /// <param name="clientSecret">The client's secret; null where the options say how the client proves who it is.</param>
    /// <param name="configure">Says what else is to be known of the client's registration.</param>
    /// <returns>The credential.</returns>
    /// <exception cref="ApiConfigurationException">The registration can not work; all that is wrong or missing is named.</exception>
    public static ApiCredential ClientCredentials(string clientId, string? clientSecret = null, Action<OAuthOptions>? configure = null)
    {
        var options = new OAuthOptions { ClientId = clientId, ClientSecret = clientSecret };
        configure?.Invoke(options);
        return ClientCredentials(options);
    }

    /// <summary>A secret in a header.</summary>
    /// <param name="name">The header.</param>
    /// <param name="value">The secret.</param>
    /// <param name="prefix">Stands before the secret, a space between: <c>token</c>, <c>Bot</c>.</param>
    /// <returns>The credential.</returns>
    /// <exception cref="ArgumentException">An argument is empty, or holds a character that no header can.</exception>
    public static HeaderCredential Header(string name, string value, string? prefix = null) => new(name, new FixedSecret(value), prefix);

    /// <summary>A secret in the query. It may end up in the logs of servers and proxies: prefer a header where the API takes one.</summary>
    /// <param name="name">The query parameter.</param>
    /// <param name="value">The secret.</param>
    /// <returns>The credential.</returns>
    /// <exception cref="ArgumentException">An argument is empty, or the value holds a control character.</exception>
    public static QueryCredential Query(string name, string value) => new(name, new FixedSecret(value));

    /// <summary>A secret in a cookie.</summary>
    /// <param name="name">The cookie.</param>
    /// <param name="value">The secret.</param>
    /// <returns>The credential.</returns>
    /// <exception cref="ArgumentException">An argument is empty, or holds a character that no cookie can (RFC 6265 4.1.1).</exception>
    public static CookieCredential Cookie(string name, string value) => new(name, new FixedSecret(value));

    /// <summary>A credential that is made when it is needed. Asked for each attempt: keep what is dear.</summary>
    /// <param name="callback">Makes the credential. What it throws fails the call as <see cref="AuthenticationFailedException"/>.</param>
    /// <returns>The credential.</returns>
    public static ApiCredential From(Func<ApiCredentialContext, CancellationToken, ValueTask<ApiCredential>> callback) => new CallbackCredential(callback);

    /// <summary>A credential for one scheme, by its name in the API's description: where two schemes of a kind are needed together.</summary>
    /// <param name="scheme">The scheme's name.</param>
    /// <param name="credential">The credential.</param>
    /// <returns>The credential.</returns>
    public static ApiCredential For(string scheme, ApiCredential credential) => new NamedCredential(scheme, credential);

    /// <summary>Several credentials together, for operations that need more than one.</summary>
    /// <param name="credentials">The credentials.</param>
    /// <returns>The credential.</returns>
    public static ApiCredential Combine(params ApiCredential[] credentials) => new CombinedCredential(credentials);

    /// <summary>The kind of credential, and nothing of its secrets.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{GetType().Name} (redacted)";

    internal static ApiCredential ClientCredentials(OAuthOptions options) =>
        options is { TokenEndpoint: null, Issuer: null } ? new DescribedCredential(options) : new ClientCredentialsCredential(options);

    /// <summary>The credential with its secrets at hand.</summary>
    internal virtual ValueTask<ApiCredential> ResolveAsync(ApiCredentialContext context, CancellationToken cancellationToken) => new(this);

    /// <summary>Whether it satisfies a scheme.</summary>
    internal abstract bool Fits(SecurityScheme scheme);

    /// <summary>Puts it into a request: where the scheme says; where it says itself, if there is none.</summary>
    /// <exception cref="AuthenticationFailedException">It holds a character that the place can not.</exception>
    internal abstract void Place(SecurityScheme? scheme, ICredentialPlaces places);

    /// <summary>Adds the texts that must not be seen.</summary>
    internal abstract void CollectSecrets(ICollection<string> secrets);

    /// <summary>The API took it.</summary>
    internal virtual void OnAccepted()
    {
    }

    /// <summary>Makes another one where the API refused this one.</summary>
    /// <returns>Whether there is another one now.</returns>
    internal virtual ValueTask<bool> TryRenewAsync(CancellationToken cancellationToken) => new(false);
}
