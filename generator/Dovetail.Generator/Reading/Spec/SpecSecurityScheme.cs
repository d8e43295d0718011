using Dovetail.Generator.Reading.Nodes;

namespace Dovetail.Generator.Reading.Spec;

internal enum SecuritySchemeKind
{
    ApiKey,
    Http,
    OAuth2,
    OpenIdConnect,
    MutualTls,

    /// <summary>A type that no dialect knows.</summary>
    Unknown,
}

/// <summary>A security scheme. 2.0's <c>basic</c> reads as http basic, its oauth2 flows under 3.x' names.</summary>
/// <param name="ParameterName">The name of the header, query parameter or cookie of an API key.</param>
/// <param name="HttpScheme">Lower case: <c>basic</c>, <c>bearer</c>.</param>
internal sealed record SpecSecurityScheme(
    SpecMapping Node,
    string Name,
    SecuritySchemeKind Kind,
    string? Description,
    ParameterPlace Place,
    string? ParameterName,
    string? HttpScheme,
    IReadOnlyList<SpecOAuthFlow> Flows,
    string? OpenIdConnectUrl);

/// <param name="Kind"><c>authorizationCode</c>, <c>clientCredentials</c>, <c>implicit</c>, <c>password</c> or <c>deviceAuthorization</c>.</param>
internal sealed record SpecOAuthFlow(string Kind, string? AuthorizationUrl, string? TokenUrl, string? RefreshUrl, IReadOnlyList<string> Scopes);

/// <summary>All of the schemes of one requirement are needed together; a list of requirements is a choice. No scheme at all: anonymous access is one choice.</summary>
internal sealed record SpecSecurityRequirement(IReadOnlyList<SpecSchemeUse> Schemes);

internal sealed record SpecSchemeUse(string Scheme, IReadOnlyList<string> Scopes);
