using Dovetail.Authentication.Internal;
using Dovetail.Http;
using Dovetail.Testing.Internal;

namespace Dovetail.Testing.Server;

/// <summary>Says of a client of a test server what a test has not said.</summary>
internal static class ClientOfTest
{
    private const string MadeUp = "test";

    /// <param name="options">What the test has said.</param>
    /// <param name="description">The API.</param>
    /// <param name="port">Where the server listens; null where it does not.</param>
    /// <param name="server">The server.</param>
    public static void Complete(ApiClientOptions options, ApiDescription description, Uri? port, HttpMessageHandler server)
    {
        if (port is not null && options.HttpMessageHandler is null)
        {
            options.BaseAddress ??= port;
        }
        else
        {
            options.HttpMessageHandler ??= server;
            TestAddress.Complete(options, description);
        }

        options.Credential ??= CredentialOf(description);
        if (options.TimeProvider == TimeProvider.System)
        {
            options.TimeProvider = new TestClock();
        }
    }

    /// <summary>A made-up secret for each scheme that the document declares: whether it is right, the server does not ask.</summary>
    private static ApiCredential CredentialOf(ApiDescription description)
    {
        ApiCredential[] credentials = [.. description.Schemes.Select(CredentialOf).OfType<ApiCredential>()];
        return credentials.Length == 0 ? ApiCredential.None : ApiCredential.Combine(credentials);
    }

    private static ApiCredential? CredentialOf(SecurityScheme scheme)
    {
        ApiCredential? credential = scheme.Kind switch
        {
            SecuritySchemeKind.ApiKeyInHeader or SecuritySchemeKind.ApiKeyInQuery or SecuritySchemeKind.ApiKeyInCookie => ApiCredential.ApiKey(MadeUp),
            SecuritySchemeKind.Basic => ApiCredential.Basic(MadeUp, MadeUp),
            SecuritySchemeKind.Bearer or SecuritySchemeKind.OAuth2 or SecuritySchemeKind.OpenIdConnect => ApiCredential.Bearer(MadeUp),
            SecuritySchemeKind.Http => ApiCredential.Header("Authorization", MadeUp, scheme.Parameter),
            _ => null,
        };
        return credential is null ? null : ApiCredential.For(scheme.Name, credential);
    }
}
