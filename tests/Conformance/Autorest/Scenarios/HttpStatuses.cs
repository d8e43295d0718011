using Autorest.HttpInfrastructure;
using static Dovetail.Conformance.Suite.ScenarioGroup;

namespace Dovetail.Conformance.Autorest.Scenarios;

/// <summary>Every status of HTTP: successes, redirects, failures, and what is tried again.</summary>
internal static class HttpStatuses
{
    public static void Add(ScenarioGroup it)
    {
        var http = new HttpInfrastructureClient(new()
        {
            BaseAddress = it.Server,
            Retry = new() { BaseDelay = TimeSpan.FromMilliseconds(1), ThrottlingBaseDelay = TimeSpan.FromMilliseconds(1), MaxRetries = 2, QuotaCapacity = 0 },
            CircuitBreaker = new() { Enabled = false },
        });
        AddSuccesses(it, http.HttpSuccessOperations);
        AddRedirects(it, http);
        AddClientFailures(it, http.HttpClientFailureOperations);

        var server = http.HttpServerFailureOperations;
        Fails(it, "HttpServerFailure501Head", 501, async () => await server.HttpServerFailureHead501Async());
        Fails(it, "HttpServerFailure501Get", 501, async () => await server.HttpServerFailureGet501Async());
        Fails(it, "HttpServerFailure505Post", 505, async () => await server.HttpServerFailurePost505Async(true));
        Fails(it, "HttpServerFailure505Delete", 505, async () => await server.HttpServerFailureDelete505Async(true));

        AddRetries(it);
    }

    private static void AddSuccesses(ScenarioGroup it, IHttpSuccessOperationsClient success)
    {
        it.Sends("HttpSuccess200Head", () => success.HttpSuccessHead200Async());
        it.Reads("HttpSuccess200Get", () => success.HttpSuccessGet200Async(), true);
        it.Sends("HttpSuccess200Put", () => success.HttpSuccessPut200Async(true));
        it.Sends("HttpSuccess200Post", () => success.HttpSuccessPost200Async(true));
        it.Sends("HttpSuccess200Patch", () => success.HttpSuccessPatch200Async(true));
        it.Sends("HttpSuccess200Delete", () => success.HttpSuccessDelete200Async(true));
        it.Sends("HttpSuccess201Put", () => success.HttpSuccessPut201Async(true));
        it.Sends("HttpSuccess201Post", () => success.HttpSuccessPost201Async(true));
        it.Sends("HttpSuccess202Put", () => success.HttpSuccessPut202Async(true));
        it.Sends("HttpSuccess202Post", () => success.HttpSuccessPost202Async(true));
        it.Sends("HttpSuccess202Patch", () => success.HttpSuccessPatch202Async(true));
        it.Sends("HttpSuccess202Delete", () => success.HttpSuccessDelete202Async(true));
        it.Sends("HttpSuccess204Head", () => success.HttpSuccessHead204Async());
        it.Sends("HttpSuccess204Put", () => success.HttpSuccessPut204Async(true));
        it.Sends("HttpSuccess204Post", () => success.HttpSuccessPost204Async(true));
        it.Sends("HttpSuccess204Patch", () => success.HttpSuccessPatch204Async(true));
        it.Sends("HttpSuccess204Delete", () => success.HttpSuccessDelete204Async(true));
        it.Does("HttpSuccess404Head", async () => Same(404, (int)(await success.HttpSuccessHead404Async().WithResponse()).StatusCode));
    }

    private static void AddRedirects(ScenarioGroup it, HttpInfrastructureClient http)
    {
        var redirect = http.HttpRedirectOperations;

        // 300 offers a choice, and leaves it to the caller.
        it.Does("HttpRedirect300Head", async () => Same(300, (int)(await redirect.HttpRedirectsHead300Async().WithResponse()).StatusCode));
        it.Does("HttpRedirect300Get", async () => Same(300, (int)(await redirect.HttpRedirectsGet300Async().WithResponse()).StatusCode));

        it.Sends("HttpRedirect301Head", () => redirect.HttpRedirectsHead301Async());
        it.Sends("HttpRedirect301Get", () => http.HttpOperationOperations.HttpRedirectsGet301Async());
        it.Sends("HttpRedirect302Head", () => redirect.HttpRedirectsHead302Async());
        it.Sends("HttpRedirect302Get", () => http.HttpOperationOperations.HttpRedirectsGet302Async());

        // RFC 9110 15.4.2 and 15.4.3: what is no GET or HEAD is not sent elsewhere unasked.
        it.Does("HttpRedirect301Put", async () => Same(301, (int)(await redirect.HttpRedirectsPut301Async(true).WithResponse()).StatusCode));
        it.Does("HttpRedirect302Patch", async () => Same(302, (int)(await redirect.HttpRedirectsPatch302Async(true).WithResponse()).StatusCode));

        it.Sends("HttpRedirect303Post", () => redirect.HttpRedirectsPost303Async(true));
        it.Sends("HttpRedirect307Head", () => redirect.HttpRedirectsHead307Async());
        it.Sends("HttpRedirect307Get", () => redirect.HttpRedirectsGet307Async());
        it.Sends("HttpRedirect307Options", () => redirect.HttpRedirectsOptions307Async());
        it.Sends("HttpRedirect307Put", () => redirect.HttpRedirectsPut307Async(true));
        it.Sends("HttpRedirect307Patch", () => redirect.HttpRedirectsPatch307Async(true));
        it.Sends("HttpRedirect307Post", () => redirect.HttpRedirectsPost307Async(true));
        it.Sends("HttpRedirect307Delete", () => redirect.HttpRedirectsDelete307Async(true));
    }

    private static void AddClientFailures(ScenarioGroup it, IHttpClientFailureOperationsClient client)
    {
        Fails(it, "HttpClientFailure400Head", 400, async () => await client.HttpClientFailureHead400Async());
        Fails(it, "HttpClientFailure400Get", 400, async () => await client.HttpClientFailureGet400Async());
        Fails(it, "HttpClientFailure400Options", 400, async () => await client.HttpClientFailureOptions400Async());
        Fails(it, "HttpClientFailure400Put", 400, async () => await client.HttpClientFailurePut400Async(true));
        Fails(it, "HttpClientFailure400Patch", 400, async () => await client.HttpClientFailurePatch400Async(true));
        Fails(it, "HttpClientFailure400Post", 400, async () => await client.HttpClientFailurePost400Async(true));
        Fails(it, "HttpClientFailure400Delete", 400, async () => await client.HttpClientFailureDelete400Async(true));
        Fails(it, "HttpClientFailure401Head", 401, async () => await client.HttpClientFailureHead401Async());
        Fails(it, "HttpClientFailure402Get", 402, async () => await client.HttpClientFailureGet402Async());
        Fails(it, "HttpClientFailure403Get", 403, async () => await client.HttpClientFailureGet403Async());
        Fails(it, "HttpClientFailure403Options", 403, async () => await client.HttpClientFailureOptions403Async());
        Fails(it, "HttpClientFailure404Put", 404, async () => await client.HttpClientFailurePut404Async(true));
        Fails(it, "HttpClientFailure405Patch", 405, async () => await client.HttpClientFailurePatch405Async(true));
        Fails(it, "HttpClientFailure406Post", 406, async () => await client.HttpClientFailurePost406Async(true));
        Fails(it, "HttpClientFailure407Delete", 407, async () => await client.HttpClientFailureDelete407Async(true));
        Fails(it, "HttpClientFailure409Put", 409, async () => await client.HttpClientFailurePut409Async(true));
        Fails(it, "HttpClientFailure410Head", 410, async () => await client.HttpClientFailureHead410Async());
        Fails(it, "HttpClientFailure411Get", 411, async () => await client.HttpClientFailureGet411Async());
        Fails(it, "HttpClientFailure412Get", 412, async () => await client.HttpClientFailureGet412Async());
        Fails(it, "HttpClientFailure412Options", 412, async () => await client.HttpClientFailureOptions412Async());
        Fails(it, "HttpClientFailure413Put", 413, async () => await client.HttpClientFailurePut413Async(true));
        Fails(it, "HttpClientFailure414Patch", 414, async () => await client.HttpClientFailurePatch414Async(true));
        Fails(it, "HttpClientFailure415Post", 415, async () => await client.HttpClientFailurePost415Async(true));
        Fails(it, "HttpClientFailure416Get", 416, async () => await client.HttpClientFailureGet416Async());
        Fails(it, "HttpClientFailure417Delete", 417, async () => await client.HttpClientFailureDelete417Async(true));
        Fails(it, "HttpClientFailure429Head", 429, async () => await client.HttpClientFailureHead429Async());
    }

    /// <summary>The server knows a repetition by the cookie that it set: a client that keeps cookies sees it answer. What is not idempotent is repeated with a key.</summary>
    private static void AddRetries(ScenarioGroup it)
    {
        var retry = new HttpInfrastructureClient(new()
        {
            BaseAddress = it.Server,
            HttpMessageHandler = new HttpClientHandler { UseCookies = true, AllowAutoRedirect = false },
            Retry = new() { BaseDelay = TimeSpan.FromMilliseconds(1), ThrottlingBaseDelay = TimeSpan.FromMilliseconds(1) },
        }).HttpRetryOperations;

        it.Sends("HttpRetry408Head", () => retry.HttpRetryHead408Async());
        it.Sends("HttpRetry500Put", () => retry.HttpRetryPut500Async(true));
        it.Sends("HttpRetry500Patch", () => retry.HttpRetryPatch500Async(true, new() { IdempotencyKey = "patch-500" }));
        it.Sends("HttpRetry502Get", () => retry.HttpRetryGet502Async());
        it.Does("HttpRetry502Options", async () => Same(2, (await retry.HttpRetryOptions502Async().WithResponse()).Attempts));
        it.Sends("HttpRetry503Post", () => retry.HttpRetryPost503Async(true, new() { IdempotencyKey = "post-503" }));
        it.Sends("HttpRetry503Delete", () => retry.HttpRetryDelete503Async(true));
        it.Sends("HttpRetry504Put", () => retry.HttpRetryPut504Async(true));
        it.Sends("HttpRetry504Patch", () => retry.HttpRetryPatch504Async(true, new() { IdempotencyKey = "patch-504" }));
    }

    private static void Fails(ScenarioGroup it, string point, int status, Func<Task> call) =>
        it.Does(point, async () => Same(status, (int)(await Throws<ApiResponseException>(call)).StatusCode));
}
