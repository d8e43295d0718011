using System.Diagnostics;
using Dovetail.Health;
using Dovetail.Http;
using Dovetail.Http.Internal;
using Dovetail.Runtime.Tests.Wire;
using Dovetail.Telemetry;
using Microsoft.Extensions.Logging;

namespace Dovetail.Runtime.Tests.Telemetry;

public sealed class TelemetryTests : WireTest, IDisposable
{
    private readonly string _client = $"Telemetry{Guid.NewGuid():N}";
    private readonly RecordedTelemetry _telemetry;
    private readonly ManualTime _time = new();

    public TelemetryTests()
    {
        _telemetry = new RecordedTelemetry(_client);
    }

    public void Dispose() => _telemetry.Dispose();

    [Fact]
    public async Task A_call_is_an_internal_span_and_each_request_a_client_span_below_it()
    {
        Server.Answers(200, """{"full name":"Anna"}""");

        await Client().GetAsync("anna");

        var operation = Assert.Single(_telemetry.Operations);
        var attempt = Assert.Single(_telemetry.Attempts);
        Assert.Equal((ActivityKind.Internal, ActivityStatusCode.Unset), (operation.Kind, operation.Status));
        Assert.Equal(operation.SpanId, attempt.ParentSpanId);
        Assert.Equal(("GET /owners/{id}", ActivityStatusCode.Unset), (attempt.DisplayName, attempt.Status));
        Assert.Equal(("GET", "/owners/{id}", "127.0.0.1", Server.Address.Port, 200), (
            attempt.GetTagItem("http.request.method"),
            attempt.GetTagItem("url.template"),
            attempt.GetTagItem("server.address"),
            attempt.GetTagItem("server.port"),
            attempt.GetTagItem("http.response.status_code")));
        Assert.Null(attempt.GetTagItem("http.request.resend_count"));
        Assert.Contains(attempt.SpanId.ToString(), Server.Request.Header("traceparent"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_call_has_the_status_as_its_error_type()
    {
        Server.Answers(503);

        await Assert.ThrowsAsync<ApiResponseException>(async () => await Client().DeleteAsync());

        Assert.All(
            [Assert.Single(_telemetry.Operations), Assert.Single(_telemetry.Attempts)],
            static span => Assert.Equal((ActivityStatusCode.Error, "503"), (span.Status, span.GetTagItem("error.type"))));
        Assert.Equal("503", Assert.Single(_telemetry.Of("dovetail.operation.errors")).Tags["error.type"]);
        Assert.Equal(503, Assert.Single(_telemetry.Of("dovetail.operation.duration")).Tags["http.response.status_code"]);
        Assert.Equal("503", Assert.Single(_telemetry.Of("dovetail.attempt.duration")).Tags["error.type"]);
    }

    [Fact]
    public async Task A_declared_error_counts_as_one_though_it_does_not_throw()
    {
        Server.Answers(404);

        Assert.False((await Client().GetAsync("1").WithResponse()).IsSuccess);

        Assert.Equal("404", Assert.Single(_telemetry.Operations).GetTagItem("error.type"));
        Assert.Single(_telemetry.Of("dovetail.operation.errors"));
    }

    [Fact]
    public async Task A_call_that_is_refused_before_it_is_sent_is_seen_too()
    {
        await Assert.ThrowsAsync<RequestValidationException>(async () => await Client().GetAsync(".."));

        Assert.Equal("Dovetail.RequestValidationException", Assert.Single(_telemetry.Operations).GetTagItem("error.type"));
        Assert.Empty(_telemetry.Attempts);
    }

    [Fact]
    public async Task A_server_that_can_not_be_reached_has_a_word_of_the_conventions()
    {
        await Assert.ThrowsAsync<ApiConnectionException>(async () => await Client(static options => options.BaseAddress = new Uri("http://127.0.0.1:1")).DeleteAsync());

        Assert.Equal("connection_error", Assert.Single(_telemetry.Attempts).GetTagItem("error.type"));
    }

    [Fact]
    public async Task Values_of_paths_and_queries_multiply_no_series()
    {
        var client = Client();
        for (var i = 0; i < 20; i++)
        {
            await client.SearchAsync(weight: i);
            await client.GetAsync($"{i}").WithResponse();
        }

        Assert.Equal(2, _telemetry.Of("dovetail.attempt.duration").Select(static measured => string.Join(",", measured.Tags)).Distinct().Count());
        Assert.Equal(2, _telemetry.Of("dovetail.operation.duration").Select(static measured => string.Join(",", measured.Tags)).Distinct().Count());
    }

    [Fact]
    public async Task A_url_shows_names_and_only_the_values_that_may_be_seen()
    {
        await Client().SearchAsync(weight: 7.5);
        await Client().GetAsync("secret-id").WithResponse();
        await Client(static options => options.Diagnostics.Parameters.Add("weight")).SearchAsync(weight: 7.5);

        var root = Server.Address.GetLeftPart(UriPartial.Authority);
        Assert.Equal([$"{root}/search?weight=*", $"{root}/owners/*", $"{root}/search?weight=7.5"], _telemetry.Attempts.Select(static span => span.GetTagItem("url.full")));
    }

    [Fact]
    public async Task A_timeout_is_counted_by_its_kind()
    {
        var release = new TaskCompletionSource();
        var arrived = new TaskCompletionSource();
        Server.Respond = (_, _) =>
        {
            arrived.SetResult();
            return release.Task;
        };
        var call = Client().DeleteAsync();
        await arrived.Task;
        _time.Advance(TimeSpan.FromSeconds(31));
        await Assert.ThrowsAsync<ApiTimeoutException>(async () => await call);
        release.SetResult();

        Assert.Equal("attempt", Assert.Single(_telemetry.Of("dovetail.timeouts")).Tags["dovetail.timeout.kind"]);
        Assert.Equal("timeout", Assert.Single(_telemetry.Attempts).GetTagItem("error.type"));
        Assert.Equal(31, Assert.Single(_telemetry.Of("dovetail.attempt.duration")).Value);
    }

    [Fact]
    public async Task A_429_is_counted()
    {
        Server.Answers(429);

        await Client().TextAsync().WithResponse().ContinueWith(static _ => { }, Cancellation);

        Assert.Single(_telemetry.Of("dovetail.rate_limit.hits"));
    }

    [Fact]
    public async Task Uses_are_counted_by_the_fingerprint_of_the_key_and_of_who_has_a_password()
    {
        await Client(static options => options.Credential = ApiCredential.Bearer("key-1")).DeleteAsync();
        await Client(static options => options.Credential = ApiCredential.Bearer("key-2")).DeleteAsync();
        await Client(static options => options.Credential = ApiCredential.Basic("anna", "pass")).DeleteAsync();
        await Client(static options => options.Credential = ApiCredential.Basic("anna", "other")).DeleteAsync();
        await Client(static options => (options.Credential, options.Diagnostics.CredentialFingerprints) = (ApiCredential.Bearer("key-3"), false)).DeleteAsync();

        var fingerprints = _telemetry.Of("dovetail.credential.uses").Select(static measured => measured.Tags["dovetail.credential.fingerprint"]).ToList();
        Assert.Equal(3, fingerprints.Distinct().Count());
        Assert.All(fingerprints, static fingerprint => Assert.Matches("^[0-9A-F]{8}$", $"{fingerprint}"));
    }

    [Fact]
    public void Each_fact_is_measured_on_its_instrument()
    {
        var operation = new ApiOperation<NoContent>("any", "GET", "/x/{id}?fixed=1") { Response = new EmptyResponse() };
        var exchange = ExchangeBuilder.Build(operation, ApiRequestOf("1"), scope: null, Cancellation);

        ApiMetrics.RateLimitWaited(exchange, TimeSpan.FromSeconds(2));
        ApiMetrics.RateLimitRejected(exchange);

        Assert.Equal(2, Assert.Single(_telemetry.Of("dovetail.rate_limit.wait.duration")).Value);
        Assert.Equal("any", Assert.Single(_telemetry.Of("dovetail.rate_limit.rejections")).Tags["dovetail.operation"]);
    }

    [Fact]
    public async Task Requests_for_tokens_are_counted_by_their_outcome()
    {
        var credential = new CountedCredential();
        await credential.GetTokenAsync(cancellationToken: Cancellation);
        await Assert.ThrowsAsync<AuthenticationFailedException>(async () => await credential.GetTokenAsync(["refused"], Cancellation));

        Assert.Equal(
            [("success", null), ("failure", "System.InvalidOperationException")],
            _telemetry.All("dovetail.token.refreshes").Where(static measured => Equals(measured.Tags["dovetail.credential"], nameof(CountedCredential)))
                .Select(static measured => (measured.Tags["dovetail.outcome"], measured.Tags.GetValueOrDefault("error.type"))));
    }

    [Fact]
    public async Task Each_attempt_has_a_span_and_tells_that_it_is_one_again()
    {
        using var logs = new RecordingLogs(LogLevel.Information);
        var answers = 0;
        Server.Respond = (_, context) =>
        {
            context.Response.StatusCode = ++answers < 3 ? 503 : 204;
            return Task.CompletedTask;
        };

        await Client(options => (options.TimeProvider, options.Retry, options.LoggerFactory) =
            (TimeProvider.System, new RetryOptions { BaseDelay = TimeSpan.FromMilliseconds(1), ThrottlingBaseDelay = TimeSpan.FromMilliseconds(1) }, logs)).DeleteAsync();

        var operation = Assert.Single(_telemetry.Operations);
        Assert.Equal((3, null), (operation.GetTagItem("dovetail.attempts"), operation.GetTagItem("error.type")));
        Assert.Equal([null, 1, 2], _telemetry.Attempts.Select(static span => span.GetTagItem("http.request.resend_count")));
        Assert.Equal(["503", "503", null], _telemetry.Attempts.Select(static span => span.GetTagItem("error.type")));
        Assert.All(_telemetry.Attempts, span => Assert.Equal(operation.SpanId, span.ParentSpanId));
        Assert.Equal(["503", "503"], _telemetry.Of("dovetail.retries").Select(static measured => measured.Tags["error.type"]));
        Assert.Equal(3, Server.Requests.Select(static request => request.Header("traceparent")).Distinct().Count());
        Assert.Single(Server.Requests.Select(static request => request.Header("X-Request-ID")).Distinct());
        Assert.Equal(2, logs.Lines.Count(static line => line.Contains("follows in", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_circuit_is_told_as_a_state_and_as_transitions()
    {
        using var logs = new RecordingLogs(LogLevel.Information);
        var health = new ClientHealth(new ClientTelemetry(new ApiDescription(_client), new DiagnosticsOptions(), logs), new ApiCircuits());

        health.CircuitChanged("api.example:443", CircuitHealth.Open);
        health.CircuitChanged("api.example:443", CircuitHealth.HalfOpen);
        health.CircuitChanged("api.example:443", CircuitHealth.Closed);

        Assert.Equal([2, 1, 0], _telemetry.Of("dovetail.circuit.state").Select(static measured => measured.Value));
        Assert.Equal(["open", "half_open", "closed"], _telemetry.Of("dovetail.circuit.transitions").Select(static measured => measured.Tags["dovetail.circuit.state"]));
        Assert.Equal(3, logs.Lines.Count);
    }

    [Fact]
    public async Task Diagnostics_can_be_switched_off()
    {
        using var logs = new RecordingLogs(LogLevel.Trace);

        await Client(options => (options.Diagnostics.Enabled, options.LoggerFactory) = (false, logs)).GetAsync("1").WithResponse();

        Assert.Empty(_telemetry.Operations);
        Assert.Empty(_telemetry.Of("dovetail.operation.duration"));
        Assert.Empty(logs.Lines);
    }

    [Fact]
    public async Task Log_lines_carry_the_operation_and_the_request_id()
    {
        using var logs = new RecordingLogs(LogLevel.Trace);
        Server.Answers(503);

        await Client(options => options.LoggerFactory = logs).GetAsync("secret-id", new RequestOptions { RequestId = "r-1" }).WithResponse();

        Assert.All(logs.Lines, static line => Assert.Contains("getOwner", line, StringComparison.Ordinal));
        Assert.All(logs.Lines, static line => Assert.Contains("r-1", line, StringComparison.Ordinal));
        Assert.DoesNotContain(logs.Lines, static line => line.Contains("secret-id", StringComparison.Ordinal));
        Assert.Contains(logs.Lines, static line => line.StartsWith("Warning: getOwner: the call failed with 503 after 1 attempts", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Behaviour_68_The_trace_goes_along_once_whoever_sends()
    {
        using var activity = new Activity("test").Start();
        using var handler = new SocketsHttpHandler();
        using var http = new HttpClient();

        await Client().DeleteAsync();
        await Client(options => options.HttpMessageHandler = handler).DeleteAsync();
        await Client(options => options.HttpClient = http).DeleteAsync();
        await Client().DeleteAsync(new RequestOptions { Headers = new Dictionary<string, string> { ["traceparent"] = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01" } });

        Assert.All(Server.Requests.Take(3), request => Assert.Contains(activity.TraceId.ToString(), request.Header("traceparent"), StringComparison.Ordinal));
        Assert.StartsWith("00-0af7651916cd43dd8448eb211c80319c", Server.Requests[3].Header("traceparent"), StringComparison.Ordinal);
    }

    private sealed class CountedCredential : AccessTokenCredential
    {
        protected override ValueTask<AccessToken> RequestTokenAsync(AccessTokenRequest request, CancellationToken cancellationToken) =>
            request.Scopes.Count > 0 ? throw new InvalidOperationException() : ValueTask.FromResult(new AccessToken("t"));
    }

    private ApiRequest ApiRequestOf(string id)
    {
        var request = new ApiRequest(Connect(description: new ApiDescription(_client)), options: null);
        request.Path("id", id);
        return request;
    }

    private ShopClient Client(Action<ApiClientOptions>? configure = null) => new(Connect(
        options =>
        {
            options.TimeProvider = _time;
            configure?.Invoke(options);
        },
        new ApiDescription(_client)));
}
