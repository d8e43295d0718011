namespace Dovetail;

/// <summary>A client's registration with an authorization server (RFC 6749 2). Read once, when the credential is made.</summary>
public sealed class OAuthOptions
{
    /// <summary>The authorization server. Its endpoints are looked up where they are not given (OpenID Connect Discovery, RFC 8414), and its answers must name it.</summary>
    public Uri? Issuer { get; set; }

    /// <summary>Where tokens are asked for; looked up at the <see cref="Issuer"/> by default.</summary>
    public Uri? TokenEndpoint { get; set; }

    /// <summary>Where users are sent to sign in; looked up at the <see cref="Issuer"/> by default.</summary>
    public Uri? AuthorizationEndpoint { get; set; }

    /// <summary>Where a device asks for its code (RFC 8628 3.1); looked up at the <see cref="Issuer"/> by default.</summary>
    public Uri? DeviceAuthorizationEndpoint { get; set; }

    /// <summary>
    /// Where tokens are revoked when a user signs out (RFC 7009); looked up at the <see cref="Issuer"/> by default, and left out where the server has no such place.
    /// </summary>
    public Uri? RevocationEndpoint { get; set; }

    /// <summary>The client's id.</summary>
    public string? ClientId { get; set; }

    /// <summary>The client's secret; none for a public client.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>
    /// A mounted file that holds the client's secret, in place of <see cref="ClientSecret"/>. It is read again for each request, so that the secret can be rotated.
    /// </summary>
    public string? ClientSecretFile { get; set; }

    /// <summary>The key that signs the client's assertions, in place of a secret.</summary>
    public ClientAssertionKey? ClientAssertionKey { get; set; }

    /// <summary>How the client authenticates. By default with what it has: a key, else a secret in <c>Authorization</c>, else not at all.</summary>
    public ClientAuthentication? ClientAuthentication { get; set; }

    /// <summary>The scopes to ask for; null, the default: for each operation those that its description names. Empty: none, the server decides.</summary>
    public IList<string>? Scopes { get; set; }

    /// <summary>The <c>audience</c> parameter that some servers want.</summary>
    public string? Audience { get; set; }

    /// <summary>The <c>resource</c> parameter (RFC 8707 2): the API that the token is for.</summary>
    public string? Resource { get; set; }

    /// <summary>Further parameters of each token request.</summary>
    public IDictionary<string, string> Parameters { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whose tokens these are, where a <see cref="TokenStore"/> keeps those of several users. Any text that tells them apart.</summary>
    public string? Account { get; set; }

    /// <summary>How long one request to the authorization server may take; 15 seconds by default.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How often a request that came to nothing is made again, where that can do no harm; twice by default.</summary>
    public int MaxRetries { get; set; } = 2;

    /// <summary>How long a token is used whose answer does not say so (<c>expires_in</c>); five minutes by default.</summary>
    public TimeSpan DefaultTokenLifetime { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Whether plain http is allowed to other hosts than this machine. False by default: secrets and tokens would be readable on the way.</summary>
    public bool AllowInsecureHttp { get; set; }

    /// <summary>Where tokens outlive the credential, and are shared with others; in its own memory by default.</summary>
    public ITokenStore? TokenStore { get; set; }

    /// <summary>Lets one of several instances renew a token while the others wait. Needed where refresh tokens rotate and instances share a <see cref="TokenStore"/>.</summary>
    public ITokenRefreshLock? RefreshLock { get; set; }

    /// <summary>A handler of yours to send with; it must not follow redirects. It is not disposed.</summary>
    public HttpMessageHandler? HttpMessageHandler { get; set; }

    /// <summary>The clock of every wait; that of the system by default.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>The same registration at an address.</summary>
    internal OAuthOptions At(Uri? endpoint, Uri? issuer)
    {
        var options = (OAuthOptions)MemberwiseClone();
        (options.TokenEndpoint, options.Issuer) = (endpoint, issuer);
        return options;
    }

    /// <summary>The client's id, and nothing of its secrets.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"OAuthOptions of {ClientId ?? "no client"} (redacted)";
}
