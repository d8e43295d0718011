using Dovetail.Authentication.Internal;

namespace Dovetail.Http;

/// <summary>A security scheme of an API (OpenAPI, Security Scheme Object): which credential fits, and where it stands.</summary>
public sealed class SecurityScheme
{
    private SecurityScheme(string name, SecuritySchemeKind kind, string parameter = "")
    {
        Name = name;
        Kind = kind;
        Parameter = parameter;
    }

    /// <summary>The name in the API's description.</summary>
    public string Name { get; }

    /// <summary>The token endpoint of an OAuth scheme; empty where none is declared.</summary>
    public string TokenUrl { get; private init; } = "";

    /// <summary>The authorization endpoint of an OAuth scheme; empty where none is declared.</summary>
    public string AuthorizationUrl { get; private init; } = "";

    /// <summary>The refresh endpoint of an OAuth scheme; empty where none is declared.</summary>
    public string RefreshUrl { get; private init; } = "";

    /// <summary>The discovery document of an OpenID Connect scheme; empty for others.</summary>
    public string OpenIdConnectUrl { get; private init; } = "";

    internal SecuritySchemeKind Kind { get; }

    /// <summary>The name of the header, query parameter or cookie; the scheme of an <see cref="HttpScheme"/>.</summary>
    internal string Parameter { get; }

    /// <summary>The header, query parameter or cookie that holds a secret of its own; null where the secret stands in <c>Authorization</c>.</summary>
    internal string? SecretParameter => Kind is SecuritySchemeKind.ApiKeyInHeader or SecuritySchemeKind.ApiKeyInQuery or SecuritySchemeKind.ApiKeyInCookie ? Parameter : null;

    /// <summary>A key in a header.</summary>
    /// <param name="name">The name in the API's description.</param>
    /// <param name="parameterName">The header.</param>
    /// <returns>The scheme.</returns>
    public static SecurityScheme ApiKeyInHeader(string name, string parameterName) => new(name, SecuritySchemeKind.ApiKeyInHeader, parameterName);

    /// <summary>A key in the query.</summary>
    /// <param name="name">The name in the API's description.</param>
    /// <param name="parameterName">The query parameter.</param>
    /// <returns>The scheme.</returns>
    public static SecurityScheme ApiKeyInQuery(string name, string parameterName) => new(name, SecuritySchemeKind.ApiKeyInQuery, parameterName);

    /// <summary>A key in a cookie.</summary>
    /// <param name="name">The name in the API's description.</param>
    /// <param name="parameterName">The cookie.</param>
    /// <returns>The scheme.</returns>
    public static SecurityScheme ApiKeyInCookie(string name, string parameterName) => new(name, SecuritySchemeKind.ApiKeyInCookie, parameterName);

    /// <summary>User name and password (RFC 7617).</summary>
    /// <param name="name">The name in the API's description.</param>
    /// <returns>The scheme.</returns>
    public static SecurityScheme Basic(string name) => new(name, SecuritySchemeKind.Basic);

    /// <summary>A bearer token (RFC 6750).</summary>
    /// <param name="name">The name in the API's description.</param>
    /// <returns>The scheme.</returns>
    public static SecurityScheme Bearer(string name) => new(name, SecuritySchemeKind.Bearer);

    /// <summary>Any other HTTP authentication scheme.</summary>
    /// <param name="name">The name in the API's description.</param>
    /// <param name="scheme">The scheme, as it stands in <c>Authorization</c>.</param>
    /// <returns>The scheme.</returns>
    public static SecurityScheme HttpScheme(string name, string scheme) => new(name, SecuritySchemeKind.Http, scheme);

    /// <summary>OAuth 2.0 (RFC 6749).</summary>
    /// <param name="name">The name in the API's description.</param>
    /// <param name="tokenUrl">The token endpoint, or empty.</param>
    /// <param name="authorizationUrl">The authorization endpoint, or empty.</param>
    /// <param name="refreshUrl">The refresh endpoint, or empty.</param>
    /// <returns>The scheme.</returns>
    public static SecurityScheme OAuth2(string name, string tokenUrl = "", string authorizationUrl = "", string refreshUrl = "") =>
        new(name, SecuritySchemeKind.OAuth2) { TokenUrl = tokenUrl, AuthorizationUrl = authorizationUrl, RefreshUrl = refreshUrl };

    /// <summary>OpenID Connect.</summary>
    /// <param name="name">The name in the API's description.</param>
    /// <param name="url">The discovery document.</param>
    /// <returns>The scheme.</returns>
    public static SecurityScheme OpenIdConnect(string name, string url) => new(name, SecuritySchemeKind.OpenIdConnect) { OpenIdConnectUrl = url };

    /// <summary>A client certificate: a matter of the transport, which needs a handler of yours.</summary>
    /// <param name="name">The name in the API's description.</param>
    /// <returns>The scheme.</returns>
    public static SecurityScheme MutualTls(string name) => new(name, SecuritySchemeKind.MutualTls);

    /// <summary>A scheme that the description does not explain: a credential that says itself where it stands will do.</summary>
    /// <param name="name">The name in the API's description.</param>
    /// <returns>The scheme.</returns>
    public static SecurityScheme Other(string name) => new(name, SecuritySchemeKind.Other);

    /// <summary>The name and the kind.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Name} ({Kind})";
}
