using System.Net;
using System.Text.Json;
using Dovetail.Http;
using Dovetail.Runtime.Tests.Wire;
using Dovetail.Serialization;

namespace Dovetail.Runtime.Tests.Http.Waiting;

public sealed class WaitTests : WireTest
{
    private static readonly ApiOperation<string?> Start = new("start", "POST", "/jobs")
    {
        Accept = "application/json",
        Response = new JsonResponse<string?, NullFormat<string, StringFormat>>(),
        Errors = [new TextError("4XX")],
    };

    [Fact]
    public async Task It_asks_where_the_server_says_until_the_work_is_done()
    {
        Serve(("/jobs", 202, "", [("Location", "/jobs/1")]), ("/jobs/1", 202, "", [("Retry-After", "0")]), ("/jobs/1", 200, "\"done\"", []));

        var response = await Call(static options => options.Credential = ApiCredential.Bearer("secret")).WaitAsync(cancellationToken: Cancellation).WithResponse();

        Assert.Equal(("done", HttpStatusCode.OK), (response.Value, response.StatusCode));
        Assert.Equal(["POST /jobs", "GET /jobs/1", "GET /jobs/1"], Server.Requests.Select(static request => $"{request.Method} {request.Target}"));
        Assert.All(Server.Requests, static request => Assert.Equal("Bearer secret", request.Header("Authorization")));
        Assert.Equal("", Server.Requests[^1].Text);
    }

    [Theory]
    [InlineData("Location")]
    [InlineData("Operation-Location")]
    [InlineData("Azure-AsyncOperation")]
    public async Task Each_header_that_names_the_place_is_followed(string name)
    {
        Serve(("/jobs", 202, "", [(name, "/jobs/1"), ("Retry-After", "0")]), ("/jobs/1", 200, "\"done\"", []));

        Assert.Equal("done", await Call().WaitAsync(cancellationToken: Cancellation));
    }

    [Fact]
    public async Task Work_that_is_done_at_once_is_not_waited_for()
    {
        Serve(("/jobs", 200, "\"done\"", []));

        Assert.Equal("done", await Call().WaitAsync(cancellationToken: Cancellation));
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task A_redirect_leads_to_the_result()
    {
        Serve(("/jobs", 202, "", [("Operation-Location", "jobs/1"), ("Retry-After", "0")]), ("/jobs/1", 303, "", [("Location", "/results/1"), ("Retry-After", "0")]), ("/results/1", 200, "\"done\"", []));

        Assert.Equal("done", await Call().WaitAsync(cancellationToken: Cancellation));
    }

    [Fact]
    public async Task A_status_in_the_body_may_say_when_it_is_done()
    {
        Serve(("/jobs", 202, "", [("Operation-Location", "/jobs/1"), ("Retry-After", "0")]), ("/jobs/1", 200, "\"running\"", [("Retry-After", "0")]), ("/jobs/1", 200, "\"succeeded\"", []));

        Assert.Equal("succeeded", await Call().WaitAsync(static response => response.Value == "succeeded", cancellationToken: Cancellation));
    }

    [Theory]
    [InlineData(null, "POST", "/results/1")]
    [InlineData(null, "PUT", "/jobs")]
    [InlineData(FinalState.Monitor, "POST", "/monitor")]
    [InlineData(FinalState.Monitor, "PUT", "/monitor")]
    [InlineData(FinalState.Location, "PUT", "/results/1")]
    [InlineData(FinalState.Resource, "POST", "/jobs")]
    public async Task The_result_is_read_where_the_description_says(FinalState? state, string method, string result)
    {
        Serve(
            ("/jobs", 202, "", [("Azure-AsyncOperation", "/monitor"), ("Location", "/results/1"), ("Retry-After", "0")]),
            ("/monitor", 200, """{"status":"Succeeded"}""", []),
            (result, 200, "{}", []));
        var operation = new ApiOperation<JsonElement>("start", method, "/jobs") { Response = new JsonResponse<JsonElement, JsonFormat>(), FinalState = state };

        await operation.Send(new ApiRequest(Connect(), options: null), Cancellation).WaitAsync(cancellationToken: Cancellation);

        Assert.Equal([$"{method} /jobs", "GET /monitor", $"GET {result}"], Server.Requests.Select(static request => $"{request.Method} {request.Target}"));
    }

    [Fact]
    public async Task Work_that_failed_is_an_error()
    {
        Serve(("/jobs", 202, "", [("Location", "/jobs/1"), ("Retry-After", "0")]), ("/jobs/1", 422, "no", []));

        var error = await Assert.ThrowsAsync<ApiResponseException<string>>(() => Call().WaitAsync(cancellationToken: Cancellation).AsTask());

        Assert.Equal("no", error.Error);
    }

    [Fact]
    public async Task It_is_not_led_to_another_server()
    {
        Serve(("/jobs", 202, "", [("Location", "http://127.0.0.2:1/jobs/1"), ("Retry-After", "0")]));

        var error = await Assert.ThrowsAsync<ResponseFormatException>(() => Call().WaitAsync(cancellationToken: Cancellation).AsTask());

        Assert.Contains("another server", error.Message, StringComparison.Ordinal);
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task The_server_says_how_often_to_ask_and_silence_doubles_the_interval()
    {
        var time = new ManualTime();
        Serve(("/jobs", 202, "", [("Location", "/jobs/1"), ("Retry-After", "7")]), ("/jobs/1", 202, "", []), ("/jobs/1", 202, "", []), ("/jobs/1", 200, "\"done\"", []));

        var call = Call(options => options.TimeProvider = time).WaitAsync(cancellationToken: Cancellation).AsTask();

        // 7 as asked for; the first question of its own would have been after 1.
        foreach (var seconds in (int[])[7, 2, 4])
        {
            while (time.UntilNext != TimeSpan.FromSeconds(seconds))
            {
                await Task.Delay(10, Cancellation);
            }

            time.Advance(TimeSpan.FromSeconds(seconds));
        }

        Assert.Equal("done", await call);
    }

    [Fact]
    public async Task It_does_not_wait_longer_than_it_is_told()
    {
        Serve(("/jobs", 202, "", [("Location", "/jobs/1"), ("Retry-After", "3600")]));

        var error = await Assert.ThrowsAsync<ApiTimeoutException>(() => Call().WaitAsync(cancellationToken: Cancellation).AsTask());

        Assert.Equal((ApiTimeoutKind.Total, TimeSpan.FromMinutes(10)), (error.Kind, error.Timeout));
    }

    [Fact]
    public async Task The_wait_can_be_cancelled()
    {
        Serve(("/jobs", 202, "", [("Location", "/jobs/1"), ("Retry-After", "60")]));
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Call().WaitAsync(cancellationToken: source.Token).AsTask());
    }

    private ApiCall<string?> Call(Action<ApiClientOptions>? configure = null)
    {
        var request = new ApiRequest(Connect(configure), options: null);
        request.JsonBody<string, StringFormat>("work");
        return Start.Send(request, Cancellation);
    }

    /// <summary>Answers in this order, each at its own path.</summary>
    private void Serve(params (string Path, int Status, string Body, (string Name, string Value)[] Headers)[] answers)
    {
        var index = 0;
        Server.Respond = (request, context) =>
        {
            var (path, status, body, headers) = answers[index++];
            Assert.Equal(path, request.Target);
            return WireServer.Answer(status, body, status >= 400 ? "text/plain" : "application/json", headers)(request, context);
        };
    }
}
