namespace Dovetail.Jwt;

/// <summary>Which tokens are good. Read once, when the validator is made.</summary>
public sealed class JwtValidationOptions
{
    /// <summary>Who signs the tokens (<c>iss</c>). Its keys are found by its metadata (OpenID Connect Discovery) unless <see cref="JwksUri"/> is given.</summary>
    public Uri? Issuer { get; set; }

    /// <summary>Who the tokens are for (<c>aud</c>): one of them must be named in the token.</summary>
    public IList<string> Audiences { get; } = [];

    /// <summary>The signing keys (RFC 7517); looked up at the <see cref="Issuer"/> by default.</summary>
    public Uri? JwksUri { get; set; }

    /// <summary>
    /// The algorithms that a signature may have (RFC 8725 3.1); by default RS256, PS256 and ES256. Signatures by a shared secret (HS256) and none at all can not be allowed:
    /// who can check such a token could have made it.
    /// </summary>
    public IList<string> Algorithms { get; } = ["RS256", "PS256", "ES256"];

    /// <summary>The kinds of token that are taken (<c>typ</c>, RFC 8725 3.11): <c>at+jwt</c> for access tokens of RFC 9068. Empty, the default: any.</summary>
    public IList<string> Types { get; } = [];

    /// <summary>How far clocks may differ; 30 seconds by default, a minute at most.</summary>
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long keys are kept before they are fetched anew; 12 hours by default.</summary>
    public TimeSpan KeyLifetime { get; set; } = TimeSpan.FromHours(12);

    /// <summary>How often tokens with an unknown key may cause a fetch: twice, and then once in each such time; a minute by default. Anyone can send such tokens.</summary>
    public TimeSpan MinRefreshInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long one fetch may take; ten seconds by default.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The longest token in characters; 16,384 by default.</summary>
    public int MaxTokenLength { get; set; } = 16 * 1024;

    /// <summary>Whether plain http is allowed to other hosts than this machine. False by default: who is on the way could put keys of his own in their place.</summary>
    public bool AllowInsecureHttp { get; set; }

    /// <summary>A handler of yours to fetch with; it must not follow redirects. It is not disposed.</summary>
    public HttpMessageHandler? HttpMessageHandler { get; set; }

    /// <summary>The clock; that of the system by default.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
