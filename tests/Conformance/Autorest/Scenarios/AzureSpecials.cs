using Autorest.AzureParameterGrouping;
using Autorest.AzureSpecialProperties;
using Autorest.SubscriptionIdApiVersion;
using static Dovetail.Conformance.Suite.ScenarioGroup;

namespace Dovetail.Conformance.Autorest.Scenarios;

/// <summary>What clients of Azure keep for all calls (subscription, API version, request id): arguments here, or headers of the client.</summary>
internal static class AzureSpecials
{
    private const string Subscription = "1234-5678-9012-3456";
    private const string RequestId = "9C4D50EE-2D56-4CD3-8152-34347DC9F2B0";

    public static void Add(ScenarioGroup it)
    {
        var azure = new AzureSpecialPropertiesClient(new() { BaseAddress = it.Server });
        RequestOptions id = new() { Headers = new Dictionary<string, string> { ["x-ms-client-request-id"] = RequestId } };

        var method = azure.SubscriptionInMethodOperations;
        var credentials = azure.SubscriptionInCredentialsOperations;
        it.Sends("AzureSubscriptionMethodLocalValid", () => method.SubscriptionInMethodPostMethodLocalValidAsync(Subscription, id));
        it.Sends("AzureSubscriptionMethodGlobalValid", () => credentials.SubscriptionInCredentialsPostMethodGlobalValidAsync(Subscription, id));
        it.Sends("AzureSubscriptionMethodGlobalNotProvidedValid",
            () => credentials.SubscriptionInCredentialsPostMethodGlobalNotProvidedValidAsync(Subscription, "2015-07-01-preview", id));
        it.Sends("AzureSubscriptionPathLocalValid", () => method.SubscriptionInMethodPostPathLocalValidAsync(Subscription, id));
        it.Sends("AzureSubscriptionPathGlobalValid", () => credentials.SubscriptionInCredentialsPostPathGlobalValidAsync(Subscription, id));
        it.Sends("AzureSubscriptionSwaggerLocalValid", () => method.SubscriptionInMethodPostSwaggerLocalValidAsync(Subscription, id));
        it.Sends("AzureSubscriptionSwaggerGlobalValid", () => credentials.SubscriptionInCredentialsPostSwaggerGlobalValidAsync(Subscription, id));

        var local = azure.ApiVersionLocalOperations;
        var standard = azure.ApiVersionDefaultOperations;
        it.Sends("AzureApiVersionMethodLocalNull", () => local.GetMethodLocalNullAsync());
        it.Sends("AzureApiVersionMethodLocalValid", () => local.GetMethodLocalValidAsync("2.0"));
        it.Sends("AzureApiVersionMethodGlobalValid", () => standard.GetMethodGlobalValidAsync("2015-07-01-preview"));
        it.Sends("AzureApiVersionMethodGlobalNotProvidedValid", () => standard.GetMethodGlobalNotProvidedValidAsync("2015-07-01-preview"));
        it.Sends("AzureApiVersionPathLocalValid", () => local.GetPathLocalValidAsync("2.0"));
        it.Sends("AzureApiVersionPathGlobalValid", () => standard.GetPathGlobalValidAsync("2015-07-01-preview"));
        it.Sends("AzureApiVersionSwaggerLocalValid", () => local.GetSwaggerLocalValidAsync("2.0"));
        it.Sends("AzureApiVersionSwaggerGlobalValid", () => standard.GetSwaggerGlobalValidAsync("2015-07-01-preview"));

        const string Encoded = "x-ms-skip-url-encoding would let an argument change the path and the query it stands in: arguments are data here, always encoded";
        foreach (var place in (string[])["Method", "Path", "Swagger"])
        {
            it.Leaves($"Azure{place}PathUrlEncoding", Encoded);
            it.Leaves($"Azure{place}QueryUrlEncoding", Encoded);
        }

        it.Sends("AzureMethodQueryUrlEncodingNull", () => azure.SkipUrlEncodingOperations.SkipUrlEncodingGetMethodQueryNullAsync());
        it.Sends("AzureXmsRequestClientIdNull", () => credentials.GetXMsClientRequestIdAsync());
        it.Sends("AzureXmsRequestClientOverwrite", () => credentials.GetXMsClientRequestIdAsync(id));
        it.Sends("AzureXmsRequestClientOverwriteViaParameter", () => credentials.GetXMsClientRequestIdParamAsync(RequestId));
        it.Fails<ApiResponseException>("AzureRequestClientIdInError", async () => await credentials.GetXMsClientRequestIdAsync(
            new() { Headers = new Dictionary<string, string> { ["x-ms-client-request-id"] = "another" } }));
        it.Sends("AzureXmsCustomNamedRequestId", () => azure.HeaderOperations.HeaderCustomNamedRequestIdAsync(RequestId));
        it.Sends("AzureXmsCustomNamedRequestIdParameterGroup", () => azure.HeaderOperations.HeaderCustomNamedRequestIdParamGroupingAsync(RequestId));
        it.Sends("AzureODataFilter", () => azure.OdataOperations.GetWithFilterAsync("id gt 5 and name eq 'foo'", 10, "id"));

        it.Does("SubscriptionIdAndApiVersion", async () => Same("testgroup101", (await new SubscriptionIdApiVersionClient(new() { BaseAddress = it.Server }).Subscriptions
            .GetGroupSampleResourceGroupAsync("subscription", "testgroup101", "2014-04-01-preview")).Name));

        var groups = new AzureParameterGroupingClient(new() { BaseAddress = it.Server });
        it.Sends("postParameterGroupingRequiredParameters", () => groups.ParameterGrouping.PostRequiredAsync("path", 1234, "header", 21));
        it.Sends("postParameterGroupingOptionalParameters", () => groups.ParameterGrouping.PostOptionalAsync("header", 21));
        it.Sends("postParameterGroupingMultipleParameterGroups", () => groups.ParameterGrouping.PostMultiParamGroupsAsync("header", 21, "header2", 42));
        it.Sends("postParameterGroupingSharedParameterGroupObject", () => groups.ParameterGrouping.PostSharedParameterGroupObjectAsync("header", 21));
        it.Sends("PostParameterGroupingWithReservedWords", () => groups.ParameterGrouping.PostReservedWordsAsync("bob", "yes"));
        it.Sends("PutParameterGroupingConstant", () => groups.FileAndDirectoryOperations.ParameterGroupingGroupWithConstantAsync("foo", "bar"));
    }
}
