using Dovetail.Http;

namespace Dovetail.Authentication.Internal;

/// <summary>The environment variables that hold what a scheme needs.</summary>
internal static class EnvironmentNames
{
    public const string ApiKey = "API_KEY";
    public const string Token = "TOKEN";
    public const string UserName = "USERNAME";
    public const string Password = "PASSWORD";

    /// <summary>The settings that a scheme needs; empty for one that no setting can satisfy.</summary>
    public static string[] Of(SecurityScheme scheme) => scheme.Kind switch
    {
        SecuritySchemeKind.ApiKeyInHeader or SecuritySchemeKind.ApiKeyInQuery or SecuritySchemeKind.ApiKeyInCookie => [ApiKey],
        SecuritySchemeKind.Bearer or SecuritySchemeKind.OAuth2 or SecuritySchemeKind.OpenIdConnect => [Token],
        SecuritySchemeKind.Basic => [UserName, Password],
        _ => [],
    };

    /// <summary>The variables of a requirement's alternatives: <c>SHOP_API_KEY, or SHOP_USERNAME and SHOP_PASSWORD</c>; empty where none helps.</summary>
    public static string Of(SecurityRequirement requirement, ApiDescription description) =>
        description.EnvironmentPrefix.Length == 0
            ? ""
            : string.Join(", or ", requirement.Alternatives
                .Select(alternative => Of(alternative, description))
                .Where(static variables => variables.Length > 0)
                .Distinct(StringComparer.Ordinal));

    private static string Of(SecurityAlternative alternative, ApiDescription description) =>
        string.Join(" and ", alternative.Schemes.SelectMany(static use => Of(use.Scheme)).Select(description.Variable).Distinct(StringComparer.Ordinal));
}
