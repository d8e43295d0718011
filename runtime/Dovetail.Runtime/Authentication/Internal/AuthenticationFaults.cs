using Dovetail.Http;
using Dovetail.Http.Settings;

namespace Dovetail.Authentication.Internal;

/// <summary>Says why a call can not have the credential it needs, and what to set.</summary>
internal static class AuthenticationFaults
{
    public static AuthenticationFailedException Missing(ApiOperation operation, SecurityRequirement requirement, ApiDescription description)
    {
        var variables = EnvironmentNames.Of(requirement, description);
        var environment = variables.Length == 0 ? "" : $" With FromEnvironment, set {variables}.";
        return new($"{operation.Id} needs a credential: {Describe(requirement)}. Set Credential in the client's options, its view or the call's options.{environment}");
    }

    public static AuthenticationFailedException Untrusted(ApiOperation operation, Endpoint endpoint) =>
        new($"{operation.Id} needs a credential and goes to {endpoint.Root.Host}, which is neither the client's server nor one that the API's description declares for it. "
            + "Nothing was sent. If the credential may go there, add the server to Servers in the client's options.");

    public static AuthenticationFailedException Unfit(ApiOperation operation, SecurityRequirement? requirement, ApiCredential credential) =>
        new($"{operation.Id} {(requirement is null ? "has no place for this credential: the API's description declares no fitting scheme" : $"needs {Describe(requirement)}")}. "
            + $"{Describe(credential)} does not fit. Say where the secret stands with ApiCredential.Header, Query or Cookie, use ApiCredential.Bearer or Basic, "
            + "and ApiCredential.Combine where several are needed together.");

    private static string Describe(SecurityRequirement requirement) => string.Join(" or ", requirement.Alternatives.Select(Describe));

    private static string Describe(SecurityAlternative alternative) => string.Join(" and ", alternative.Schemes.Select(static use => use.Scheme.ToString()));

    private static string Describe(ApiCredential credential) => string.Join(" with ", credential.Parts.ToArray().Select(static part => part.GetType().Name));
}
