using TypeSpec.AuthenticationApiKey;
using TypeSpec.AuthenticationHttpCustom;
using TypeSpec.AuthenticationNoauthUnion;
using TypeSpec.AuthenticationOauth2;
using TypeSpec.AuthenticationUnion;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>Keys, tokens, either of them, and none.</summary>
internal static class AuthenticationScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var key = ApiCredential.ApiKey("valid-key");
        var token = ApiCredential.Bearer("https://security.microsoft.com/.default");

        it.Sends("Authentication_ApiKey_valid", () => new AuthenticationApiKeyClient(new() { BaseAddress = it.Server, Credential = key }).Authentication.ValidAsync());
        it.Fails<ApiResponseException>("Authentication_ApiKey_invalid", async () =>
            await new AuthenticationApiKeyClient(new() { BaseAddress = it.Server, Credential = ApiCredential.ApiKey("invalid-key") }).Authentication.InvalidAsync());
        it.Sends("Authentication_OAuth2_valid", () => new AuthenticationOauth2Client(new() { BaseAddress = it.Server, Credential = token }).Authentication.ValidAsync());
        it.Fails<ApiResponseException>("Authentication_OAuth2_invalid", async () =>
            await new AuthenticationOauth2Client(new() { BaseAddress = it.Server, Credential = token }).Authentication.InvalidAsync());
        it.Sends("Authentication_Union_validKey", () => new AuthenticationUnionClient(new() { BaseAddress = it.Server, Credential = key }).Authentication.ValidKeyAsync());
        it.Sends("Authentication_Union_validToken", () => new AuthenticationUnionClient(new() { BaseAddress = it.Server, Credential = token }).Authentication.ValidTokenAsync());

        it.Sends("Authentication_Noauth_Union_validNoAuth", () => new AuthenticationNoauthUnionClient(new() { BaseAddress = it.Server }).Authentication.ValidNoAuthAsync());
        it.Sends("Authentication_Noauth_Union_validToken", () =>
            new AuthenticationNoauthUnionClient(new() { BaseAddress = it.Server, Credential = token }).Authentication.ValidTokenAsync());

        // A scheme that is no registered one: its header is written as it is.
        it.Sends("Authentication_Http_Custom_valid", () => new AuthenticationHttpCustomClient(
            new() { BaseAddress = it.Server, Credential = ApiCredential.Header("Authorization", "SharedAccessKey valid-key") }).Authentication.ValidAsync());
        it.Fails<ApiResponseException>("Authentication_Http_Custom_invalid", async () => await new AuthenticationHttpCustomClient(
            new() { BaseAddress = it.Server, Credential = ApiCredential.Header("Authorization", "SharedAccessKey invalid-key") }).Authentication.InvalidAsync());
    }
}
