using System.Collections.Frozen;
using Dovetail.Http;
using Dovetail.Authentication;

namespace Dovetail.Telemetry;

/// <summary>Which headers and parameters may be shown with their values: harmless ones and those that the options name, without what a security scheme uses.</summary>
internal sealed class RedactionRules
{
    private static readonly string[] HarmlessHeaders =
    [
        "Accept", "Accept-Encoding", "Age", "Allow", "Cache-Control", "Content-Encoding", "Content-Length", "Content-Type", "Date", "ETag", "Expires",
        "If-Match", "If-Modified-Since", "If-None-Match", "If-Unmodified-Since", "Last-Modified", "RateLimit", "RateLimit-Limit", "RateLimit-Policy",
        "RateLimit-Remaining", "RateLimit-Reset", "Retry-After", "Server", "traceparent", "Transfer-Encoding", "User-Agent", "Vary",
        "X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset", "X-Request-ID",
    ];

    private static readonly string[] AlwaysSecret = ["Authorization", "Proxy-Authorization", "Cookie", "Set-Cookie"];

    private readonly FrozenSet<string> _secret;
    private readonly FrozenSet<string> _headers;
    private readonly FrozenSet<string> _parameters;

    public RedactionRules(ApiDescription description, DiagnosticsOptions options)
    {
        var ofSchemes = description.Schemes.Select(static scheme => scheme.SecretParameter).OfType<string>().ToArray();
        _secret = AlwaysSecret.Concat(ofSchemes).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _headers = HarmlessHeaders.Concat(options.Headers).Except([.. AlwaysSecret, .. ofSchemes], StringComparer.OrdinalIgnoreCase).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _parameters = options.Parameters.Except(ofSchemes, StringComparer.OrdinalIgnoreCase).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether a header or parameter is known to hold what nobody else may see: a credential, or a cookie.</summary>
    public bool IsSecret(string name) => _secret.Contains(name);

    public bool ShowsParameters => _parameters.Count > 0;

    public bool ShowsHeader(string name) => _headers.Contains(name);

    public bool ShowsParameter(string name) => _parameters.Contains(name);
}
