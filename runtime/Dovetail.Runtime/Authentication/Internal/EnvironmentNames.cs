using Dovetail.Http;

namespace Dovetail.Authentication.Internal;

/// <summary>The environment variables that hold what a scheme needs.</summary>
internal static class EnvironmentNames
{
    public const string ApiKey = "API_KEY";
    public const string Token = "TOKEN";
    public const string UserName = "USERNAME";
    public const string Password = "PASSWORD";

    public const string ClientId = "CLIENT_ID";
    public const string ClientSecret = "CLIENT_SECRET";
    public const string TokenUrl = "TOKEN_URL";
    public const string Issuer = "ISSUER";
    public const string Scopes = "SCOPES";

    /// <summary>The variables of a requirement's alternatives: <c>SHOP_API_KEY, or SHOP_USERNAME and SHOP_PASSWORD</c>; empty where none helps.</summary>
    public static string Of(SecurityRequirement requirement, ApiDescription description) =>
        description.EnvironmentPrefix.Length == 0
            ? ""
            : string.Join(", or ", requirement.Alternatives
                .SelectMany(static alternative => Choices(alternative))
                .Where(static settings => settings.Length > 0)
                .Select(settings => string.Join(" and ", settings.Select(description.Variable).Distinct(StringComparer.Ordinal)))
                .Distinct(StringComparer.Ordinal));

    /// <summary>The settings that satisfy an alternative: one of the choices of each of its schemes.</summary>
    private static string[][] Choices(SecurityAlternative alternative)
    {
        string[][] choices = [[]];
        foreach (var use in alternative.Schemes)
        {
            choices = [.. choices.SelectMany(_ => Choices(use.Scheme), static (one, other) => (string[])[.. one, .. other])];
        }

        return choices;
    }

    /// <summary>The settings that a scheme needs: one of several choices; none where no setting can satisfy it.</summary>
    private static string[][] Choices(SecurityScheme scheme) => scheme.Kind switch
    {
        SecuritySchemeKind.ApiKeyInHeader or SecuritySchemeKind.ApiKeyInQuery or SecuritySchemeKind.ApiKeyInCookie => [[ApiKey]],
        SecuritySchemeKind.Bearer => [[Token]],
        SecuritySchemeKind.OAuth2 or SecuritySchemeKind.OpenIdConnect => [[ClientId, ClientSecret], [Token]],
        SecuritySchemeKind.Basic => [[UserName, Password]],
        _ => [[]],
    };
}
