using Autorest.Lro;
using Autorest.LroParameterizedEndpoints;
using static Dovetail.Conformance.Suite.ScenarioGroup;

namespace Dovetail.Conformance.Autorest.Scenarios;

/// <summary>Azure's long-running operations: 202 with Location, Azure-AsyncOperation with a status in its body, and provisioningState in the resource itself.</summary>
internal static class LongWork
{
    private static readonly WaitOptions Often = new() { Interval = TimeSpan.FromMilliseconds(1) };
    private static readonly Product Request = new() { Location = "West US" };

    public static void Add(ScenarioGroup it)
    {
        var lro = new LroClient(new()
        {
            BaseAddress = it.Server,
            HttpMessageHandler = new HttpClientHandler { UseCookies = true, AllowAutoRedirect = false },     // the server knows a repetition by its cookie
            Retry = new() { BaseDelay = TimeSpan.FromMilliseconds(1) },
        });
        AddPuts(it, lro);
        AddDeletesAndPosts(it, lro);
        AddRetries(it, lro.LroRetryOperations);
        AddFailures(it, lro.LrosadOperations);
        AddFaults(it, lro.LrosadOperations, lro.LroOperations);

        var endpoints = new LroParameterizedEndpointsClient(new() { BaseAddress = it.Server });
        it.Does("LROParameterizedEndpoint", async () => Same("success", await endpoints.LroParameterizedEndpoints.PollWithParameterizedEndpointsAsync().WaitAsync(options: Often)));
        it.Does("LROConstantParameterizedPost", async () =>
            Same("success", await endpoints.LroConstantParameterizedEndpoints.PollWithConstantParameterizedEndpointsAsync("iAmConstant").WaitAsync(options: Often)));
        it.Does("LROConstantParameterizedGet", async () =>
            Same("success", await endpoints.LroConstantParameterizedEndpoints.PollWithConstantParameterizedEndpointsAsync("iAmConstant").WaitAsync(options: Often)));
    }

    private static void AddPuts(ScenarioGroup it, LroClient lro)
    {
        var (one, other) = (lro.LroOperations, lro.LROsOperations);
        Ends("LROPutInlineComplete", async () => await one.LROsPut200SucceededAsync(Request).WaitAsync(options: Often));
        Ends("LROPutInlineComplete201", async () => await one.LROsPut201SucceededAsync(Request).WaitAsync(options: Often));
        it.Does("LROPut200InlineCompleteNoState", async () => Same("100", (await one.LROsPut200SucceededNoStateAsync(Request).WaitAsync(options: Often)).Id));
        it.Does("LROPut202Retry200", async () => Same("100", (await one.LROsPut202Retry200Async(Request).WaitAsync(options: Often)).Id));
        Ends("LROPutSucceededWithBody", async () => await one.LROsPut201CreatingSucceeded200Async(Request).WaitAsync(options: Often));
        Ends("LROPutSucceededNoBody", async () => await one.LROsPut200UpdatingSucceeded204Async(Request).WaitAsync(options: Often));
        Fails("LROPutFailed", async () => await one.LROsPut201CreatingFailed200Async(Request).WaitAsync(options: Often));
        Fails("LROPutCanceled", async () => await one.LROsPut200AcceptedCanceled200Async(Request).WaitAsync(options: Often));
        Ends("LROPutAsyncRetrySucceeded", async () => await one.PutAsyncRetrySucceededAsync(Request).WaitAsync(options: Often));
        Ends("LROPutAsyncNoRetrySucceeded", async () => await one.PutAsyncNoRetrySucceededAsync(Request).WaitAsync(options: Often));
        Fails("LROPutAsyncRetryFailed", async () => await one.PutAsyncRetryFailedAsync(Request).WaitAsync(options: Often));
        Fails("LROPutAsyncNoRetryCanceled", async () => await one.PutAsyncNoRetrycanceledAsync(Request).WaitAsync(options: Often));
        Ends("CustomHeaderPutAsyncSucceded", async () => await one.PutLROsCustomHeaderAsyncRetrySucceededAsync(Request, Custom).WaitAsync(options: Often));
        Ends("CustomHeaderPutSucceeded", async () => await one.LROsCustomHeaderPut201CreatingSucceeded200Async(Request, Custom).WaitAsync(options: Often));
        Ends("LROPutNoHeaderInRetry", async () => await other.PutNoHeaderInRetryAsync(Request).WaitAsync(options: Often));
        Ends("LROPutAsyncNoHeaderInRetry", async () => await other.PutAsyncNoHeaderInRetryAsync(Request).WaitAsync(options: Often));
        Ends("LROPatch201WithAsyncHeader", async () => await other.LROsPatch201RetryWithAsyncHeaderAsync(Request).WaitAsync(options: Often));
        Ends("LROPatch202WithAsyncAndLocationHeader", async () => await other.LROsPatch202RetryWithAsyncAndLocationHeaderAsync(Request).WaitAsync(options: Often));
        it.Does("LROPatchInlineCompleteIgnoreHeaders", async () => Same("100", (await other.LROsPatch200SucceededIgnoreHeadersAsync(Request)).Id));
        it.Does("LROPutSubResourceInRetry", async () => Same("100", (await other.PutSubResourceAsync(new()).WaitAsync(options: Often)).Id));
        it.Does("LROPutSubResourceAsyncInRetry", async () => Same("100", (await other.PutAsyncSubResourceAsync(new()).WaitAsync(options: Often)).Id));
        it.Does("LROPutNonResourceInRetry", async () => Same(("100", "sku"), SkuOf(await other.PutNonResourceAsync(new()).WaitAsync(options: Often))));
        it.Does("LROPutNonResourceAsyncInRetry", async () => Same(("100", "sku"), SkuOf(await other.PutAsyncNonResourceAsync(new()).WaitAsync(options: Often))));

        void Ends(string point, Func<Task<Product?>> call) => it.Does(point, async () => Same("Succeeded", (await call())?.Properties?.ProvisioningState));

        void Fails(string point, Func<Task> call) => it.Fails<ApiResponseException>(point, call);
    }

    private static readonly RequestOptions Custom =
        new() { Headers = new Dictionary<string, string> { ["x-ms-client-request-id"] = "9C4D50EE-2D56-4CD3-8152-34347DC9F2B0" } };

    private static (string?, string?) SkuOf(Sku sku) => (sku.Id, sku.Name);

    private static void AddDeletesAndPosts(ScenarioGroup it, LroClient lro)
    {
        var one = lro.LroOperations;
        it.Does("LRODeleteInlineComplete", async () => await one.LROsDelete204SucceededAsync().WaitAsync(options: Often));
        it.Does("LRODeleteProvisioningSucceededWithBody", async () =>
            Same("Succeeded", (await one.DeleteProvisioning202Accepted200SucceededAsync().WaitAsync(options: Often)).Properties!.ProvisioningState));
        it.Does("LRODeleteProvisioningFailed", async () =>
            Same("Failed", (await one.DeleteProvisioning202DeletingFailed200Async().WaitAsync(options: Often)).Properties!.ProvisioningState));
        it.Does("LRODeleteProvisioningCanceled", async () =>
            Same("Canceled", (await one.DeleteProvisioning202DeletingCanceled200Async().WaitAsync(options: Often)).Properties!.ProvisioningState));
        it.Does("LRODelete200", async () => await one.LROsDelete202Retry200Async().WaitAsync(options: Often).WithResponse());
        it.Does("LRODelete204", async () => await one.LROsDelete202NoRetry204Async().WaitAsync(options: Often));
        it.Does("LRODeleteNoHeaderInRetry", async () => await one.DeleteNoHeaderInRetryAsync().WaitAsync(options: Often));
        it.Does("LRODeleteAsyncNoHeaderInRetry", async () => await one.DeleteAsyncNoHeaderInRetryAsync().WaitAsync(options: Often));
        it.Does("LRODeleteAsyncRetrySucceeded", async () => await one.DeleteAsyncRetrySucceededAsync().WaitAsync(options: Often));
        it.Does("LRODeleteAsyncNoRetrySucceeded", async () => await one.DeleteAsyncNoRetrySucceededAsync().WaitAsync(options: Often));
        it.Fails<ApiResponseException>("LRODeleteAsyncRetryFailed", async () => await one.DeleteAsyncRetryFailedAsync().WaitAsync(options: Often));
        it.Fails<ApiResponseException>("LRODeleteAsyncRetryCanceled", async () => await one.DeleteAsyncRetrycanceledAsync().WaitAsync(options: Often));

        it.Does("LROPost200", async () => Same(("1", "product"), SkuOf(await one.LROsPost200WithPayloadAsync().WaitAsync(options: Often))));
        it.Does("LROPostSuccededWithBody", async () => await one.LROsPost202Retry200Async(Request).WaitAsync(options: Often));
        it.Does("LROPostSuccededNoBody", async () => await one.LROsPost202NoRetry204Async(Request).WaitAsync(options: Often).WithResponse());
        it.Does("CustomHeaderPostSucceeded", async () => await one.LROsCustomHeaderPost202Retry200Async(Request, Custom).WaitAsync(options: Often));
        it.Does("CustomHeaderPostAsyncSucceded", async () => await one.LROsCustomHeaderPostAsyncRetrySucceededAsync(Request, Custom).WaitAsync(options: Often));
        foreach (var point in (string[])["LROPostDoubleHeadersFinalLocationPost", "LROPostDoubleHeadersFinalLocationAsync", "LROPostDoubleHeadersFinalLocationGet"])
        {
            it.Does(point, async () => Same("100", (await one.GetLROsPostDoubleHeadersFinalLocationAsync().WaitAsync(options: Often)).Id));
        }

        it.Does("LROPostDoubleHeadersFinalAzureHeaderGet",
            async () => Same("100", (await one.GetLROsPostDoubleHeadersFinalAzureHeaderAsync().WaitAsync(options: Often)).Id));
        it.Does("LROPostDoubleHeadersFinalAzureHeaderGetDefault",
            async () => Same("100", (await one.LROsPostDoubleHeadersFinalAzureHeaderGetDefaultAsync().WaitAsync(options: Often)).Id));
        it.Does("LROPostAndGetList", async () => Same("100", (await one.ListLROsPost202Async().WaitAsync(options: Often))![0].Id));
        it.Does("LROPostAsyncRetrySucceeded", async () => Same("100", (await one.LROsPostAsyncRetrySucceededAsync(Request).WaitAsync(options: Often))!.Id));
        it.Does("LROPostAsyncNoRetrySucceeded", async () => Same("100", (await one.LROsPostAsyncNoRetrySucceededAsync(Request).WaitAsync(options: Often))!.Id));
        it.Does("LROPostAsyncRetryFailed", async () =>
            Same("Internal Server Error", (await Throws<ApiResponseException>(async () => await one.LROsPostAsyncRetryFailedAsync(Request).WaitAsync(options: Often)))
                .ToError().Message));
        it.Fails<ApiResponseException>("LROPostAsyncRetryCanceled", async () => await one.LROsPostAsyncRetrycanceledAsync(Request).WaitAsync(options: Often));
    }

    private static void AddRetries(ScenarioGroup it, ILroRetryOperationsClient retry)
    {
        // What is not idempotent is repeated with a key.
        RequestOptions key = new() { IdempotencyKey = "long-work" };
        it.Does("LRORetryPutSucceededWithBody",
            async () => Same("Succeeded", (await retry.LroRetrysPut201CreatingSucceeded200Async(Request).WaitAsync(options: Often)).Properties!.ProvisioningState));
        foreach (var point in (string[])["LRORetryErrorPutAsyncSucceeded", "LRORetryErrorPutAsyncSucceededPolling"])
        {
            it.Does(point, async () => Same("Succeeded", (await retry.PutAsyncRelativeRetrySucceededAsync(Request).WaitAsync(options: Often))
                .Properties!.ProvisioningState));
        }

        it.Does("LRORetryErrorDelete202Accepted200Succeeded", async () => await retry.DeleteProvisioning202Accepted200SucceededAsync().WaitAsync(options: Often));
        it.Does("LRORetryErrorDelete202Retry200Succeeded", async () => await retry.LroRetrysDelete202Retry200Async().WaitAsync(options: Often));
        it.Does("LRORetryErrorDeleteAsyncRetrySucceeded", async () => await retry.DeleteAsyncRelativeRetrySucceededAsync().WaitAsync(options: Often));
        it.Does("LRORetryErrorPost202Retry200Succeeded", async () => await retry.LroRetrysPost202Retry200Async(Request, key).WaitAsync(options: Often));
        it.Does("LRORetryErrorPostAsyncRetrySucceeded", async () => await retry.LroRetrysPostAsyncRelativeRetrySucceededAsync(Request, key).WaitAsync(options: Often));
    }

    private static void AddFailures(ScenarioGroup it, ILrosadOperationsClient bad)
    {
        Fails("LRONonRetryPut400", async () => await bad.PutNonRetry400Async(Request).WaitAsync(options: Often));
        Fails("LRONonRetryPut201Creating400", async () => await bad.PutNonRetry201Creating400Async(Request).WaitAsync(options: Often));
        Fails("LRONonRetryPut201Creating400InvalidJson", async () => await bad.PutNonRetry201Creating400InvalidJsonAsync(Request).WaitAsync(options: Often));
        Fails("LRONonRetryPutAsyncRetry400", async () => await bad.PutAsyncRelativeRetry400Async(Request).WaitAsync(options: Often));
        Fails("LRONonRetryDelete400", async () => await bad.DeleteNonRetry400Async().WaitAsync(options: Often));
        Fails("LRONonRetryDelete202Retry400", async () => await bad.LROSADsDelete202NonRetry400Async().WaitAsync(options: Often));
        Fails("LRONonRetryDeleteAsyncRetry400", async () => await bad.DeleteAsyncRelativeRetry400Async().WaitAsync(options: Often));
        Fails("LRONonRetryPost400", async () => await bad.LROSADsPostNonRetry400Async(Request).WaitAsync(options: Often));
        Fails("LRONonRetryPost202Retry400", async () => await bad.LROSADsPost202NonRetry400Async(Request).WaitAsync(options: Often));
        Fails("LRONonRetryPostAsyncRetry400", async () => await bad.LROSADsPostAsyncRelativeRetry400Async(Request).WaitAsync(options: Often));

        void Fails(string point, Func<Task> call) => it.Does(point, async () => Same(400, (int)(await Throws<ApiResponseException>(call)).StatusCode));
    }

    private static void AddFaults(ScenarioGroup it, ILrosadOperationsClient bad, ILroOperationsClient one)
    {
        // A server that does not keep to its protocol is told so, or what it did say is what comes.
        it.Does("LROErrorPut201NoProvisioningStatePayload",
            async () => await bad.PutError201NoProvisioningStatePayloadAsync(Request).WaitAsync(options: Often).WithResponse());
        it.Does("LROErrorPutAsyncNoPollingStatus", async () => await bad.PutAsyncRelativeRetryNoStatusAsync(Request).WaitAsync(options: Often).WithResponse());
        it.Fails<ApiException>("LROErrorPutAsyncNoPollingStatusPayload", async () => await bad.PutAsyncRelativeRetryNoStatusPayloadAsync(Request).WaitAsync(options: Often));
        it.Fails<ApiException>("LROErrorPut200InvalidJson", async () => await bad.LROSADsPut200InvalidJsonAsync(Request).WaitAsync(options: Often));
        it.Fails<ApiException>("LROErrorPutAsyncInvalidHeader", async () => await bad.PutAsyncRelativeRetryInvalidHeaderAsync(Request).WaitAsync(options: Often));
        it.Fails<ApiException>("LROErrorPutAsyncInvalidJsonPolling", async () => await bad.PutAsyncRelativeRetryInvalidJsonPollingAsync(Request).WaitAsync(options: Often));
        it.Fails<ApiException>("LROErrorDelete202RetryInvalidHeader", async () => await bad.LROSADsDelete202RetryInvalidHeaderAsync().WaitAsync(options: Often));
        it.Does("LROErrorDeleteAsyncNoPollingStatus", async () => await bad.DeleteAsyncRelativeRetryNoStatusAsync().WaitAsync(options: Often).WithResponse());
        it.Fails<ApiException>("LROErrorDeleteAsyncInvalidHeader", async () => await bad.DeleteAsyncRelativeRetryInvalidHeaderAsync().WaitAsync(options: Often));
        it.Does("LROErrorDeleteAsyncInvalidJsonPolling", async () => await bad.DeleteAsyncRelativeRetryInvalidJsonPollingAsync().WaitAsync(options: Often).WithResponse());
        it.Does("LROErrorDeleteNoLocation", async () => await one.LROSADsDelete204SucceededAsync());
        it.Does("LROErrorPostNoLocation", async () => await bad.LROSADsPost202NoLocationAsync(Request).WaitAsync(options: Often).WithResponse());
        it.Fails<ApiException>("LROErrorPost202RetryInvalidHeader", async () => await bad.LROSADsPost202RetryInvalidHeaderAsync(Request).WaitAsync(options: Often));
        it.Does("LROErrorPostAsyncNoPollingPayload", async () => await bad.LROSADsPostAsyncRelativeRetryNoPayloadAsync(Request).WaitAsync(options: Often).WithResponse());
        it.Fails<ApiException>("LROErrorPostAsyncInvalidHeader", async () => await bad.LROSADsPostAsyncRelativeRetryInvalidHeaderAsync(Request).WaitAsync(options: Often));
        it.Does("LROErrorPostAsyncInvalidJsonPolling",
            async () => await bad.LROSADsPostAsyncRelativeRetryInvalidJsonPollingAsync(Request).WaitAsync(options: Often).WithResponse());
    }
}
