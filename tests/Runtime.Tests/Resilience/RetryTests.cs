using System.Net;
using System.Net.Sockets;
using Dovetail.Runtime.Tests.Wire;
using static Dovetail.Chaos.ChaosServer;

namespace Dovetail.Runtime.Tests.Resilience;

/// <summary>What is tried again, how often, and after which waits.</summary>
public sealed class RetryTests : ChaosTest
{
    [Fact]
    public async Task A_GET_is_tried_again_until_it_succeeds_and_tells_of_its_attempts()
    {
        Server.Then(Answer(500), Answer(503), Answer(200, "hi"));

        var response = await RunAsync(Shop().TextAsync());

        Assert.Equal(("hi", 3), (response.Value, response.Attempts));
        Assert.Equal(3, Server.Requests.Count);
    }

    [Theory]
    [InlineData(0.0, 100, 1000)]
    [InlineData(0.5, 150, 1500)]
    [InlineData(1.0, 200, 2000)]
    public async Task Waits_double_and_a_random_half_of_each_is_left_out(double random, int first, int second)
    {
        Server.Then(Answer(500), Answer(503));
        Server.Default = Answer(500);

        var e = await FailAsync<ApiResponseException, string>(Shop(options => options.Random = new FixedRandom(random)).TextAsync());

        Assert.Equal(3, e.Attempts);
        Assert.Equal(
            [(1, HttpStatusCode.InternalServerError, first), (2, HttpStatusCode.ServiceUnavailable, second)],
            e.FailedAttempts.Select(static attempt => (attempt.Number, attempt.StatusCode!.Value, (int)attempt.Delay.TotalMilliseconds)));
    }

    [Fact]
    public async Task A_wait_is_a_wait()
    {
        Server.Then(Answer(500));
        var call = Shop().TextAsync();
        await Time.UntilWaitAsync(Cancellation);
        Time.Advance(TimeSpan.FromMilliseconds(149));
        await Task.Delay(20, Cancellation);
        Assert.Single(Server.Requests);

        await RunAsync(call);
        Assert.Equal(2, Server.Requests.Count);
    }

    [Theory]
    [InlineData("GET", 2)]
    [InlineData("HEAD", 2)]
    [InlineData("PUT", 2)]
    [InlineData("DELETE", 2)]
    [InlineData("POST", 1)]
    [InlineData("PATCH", 1)]
    public async Task Idempotent_methods_are_tried_again_and_others_not(string method, int requests)
    {
        Server.Then(Answer(503));

        await Settle(Send(method));

        Assert.Equal(requests, Server.Requests.Count);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PATCH")]
    public async Task With_an_idempotency_key_any_method_is_tried_again_with_that_key(string method)
    {
        Server.Then(Answer(503), Reset, Answer(204));

        await RunAsync(Send(method, new RequestOptions { IdempotencyKey = "order-7" }));

        Assert.Equal(["order-7", "order-7", "order-7"], Server.Requests.Select(static request => request.Header("Idempotency-Key")));
        Assert.Equal("""{"full name":"Anna"}""", Assert.Single(Server.Requests.Select(static request => request.Text).Distinct()));
    }

    [Fact]
    public async Task A_POST_whose_connection_is_refused_is_tried_again()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        var e = await FailAsync<ApiConnectionException, NoContent>(Send("POST", configure: options => options.BaseAddress = new Uri($"http://127.0.0.1:{port}")));

        Assert.Equal((HttpRequestError.ConnectionError, 3), (e.Reason, e.Attempts));
    }

    [Fact]
    public async Task A_POST_whose_connection_breaks_after_it_was_sent_is_not_tried_again()
    {
        Server.Then(Reset);

        var e = await FailAsync<ApiConnectionException, NoContent>(Send("POST"));

        Assert.Equal((1, 1), (e.Attempts, Server.Requests.Count));
    }

    [Theory]
    [InlineData("GET", 3)]
    [InlineData("PUT", 3)]
    [InlineData("POST", 1)]
    public async Task An_answer_that_is_no_HTTP_is_a_connection_that_broke(string method, int attempts)
    {
        Server.Default = Garbage;

        var e = await FailAsync<ApiConnectionException, NoContent>(Send(method));

        Assert.Equal((HttpRequestError.InvalidResponse, attempts, attempts), (e.Reason, e.Attempts, Server.Requests.Count));
        Assert.Contains("the answer is no HTTP", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_does_not_resolve_is_tried_again()
    {
        var e = await FailAsync<ApiConnectionException, NoContent>(Send("GET", configure: static options => options.BaseAddress = new Uri("https://no-such-host.invalid")));

        Assert.Equal(3, e.Attempts);
        Assert.All(e.FailedAttempts, static attempt => Assert.IsType<ApiConnectionException>(attempt.Error));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(422)]
    [InlineData(501)]
    [InlineData(505)]
    public async Task Statuses_that_will_not_change_are_not_tried_again(int status)
    {
        Server.Then(Answer(status));

        await FailAsync<ApiResponseException, NoContent>(Send("GET"));

        Assert.Single(Server.Requests);
    }

    [Theory]
    [InlineData(409, 2)]
    [InlineData(422, 1)]
    public async Task With_a_key_a_conflict_is_tried_again_and_a_reused_key_is_not(int status, int requests)
    {
        Server.Then(Answer(status));

        await Settle(Send("POST", new RequestOptions { IdempotencyKey = "k" }));

        Assert.Equal(requests, Server.Requests.Count);
    }

    [Fact]
    public async Task The_server_may_forbid_a_repetition_and_may_ask_for_one()
    {
        Server.Then(Answer(503, "", "x-should-retry: false"));
        await FailAsync<ApiResponseException, NoContent>(Send("GET"));
        Assert.Single(Server.Requests);

        Server.Then(Answer(409, "", "x-should-retry: true"));
        await RunAsync(Send("POST"));
        Assert.Equal(3, Server.Requests.Count);
    }

    [Fact]
    public async Task A_403_that_means_a_limit_is_rate_limiting()
    {
        Server.Then(Answer(403, "", "Retry-After: 2"), Answer(403, "", "X-RateLimit-Remaining: 0"), Answer(204));
        await RunAsync(Send("GET"));
        Assert.Equal(3, Server.Requests.Count);

        Server.Default = Answer(403, "", "Retry-After: 2");
        Assert.Equal(ApiErrorKind.RateLimited, (await FailAsync<ApiResponseException, NoContent>(Send("POST"))).Kind);
        Assert.Equal(4, Server.Requests.Count);
        await Settle(Send("POST", configure: static options => options.Retry.RetryUnsafeOnRateLimit = true));
        Assert.Equal(7, Server.Requests.Count);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(5, 6)]
    public async Task The_number_of_repetitions_is_the_calls_before_the_operations_before_the_views_before_the_clients(int number, int requests)
    {
        Server.Default = Answer(500);

        await Settle(Shop(options => options.Retry.MaxRetries = number).TextAsync());
        Assert.Equal(requests, Server.Requests.Count);

        await Settle(Shop().With(view => view.Retry = new RetryOptions { MaxRetries = number }).TextAsync());
        Assert.Equal(2 * requests, Server.Requests.Count);

        var shop = Shop(options => options.Operations["getText"] = new OperationOptions { MaxRetries = number });
        await Settle(shop.With(static view => view.Retry = new RetryOptions { MaxRetries = 9 }).TextAsync());
        Assert.Equal(3 * requests, Server.Requests.Count);

        await Settle(Shop(static options => options.Operations["getText"] = new OperationOptions { MaxRetries = 9 }).TextAsync(new RequestOptions { MaxRetries = number }));
        Assert.Equal(4 * requests, Server.Requests.Count);
    }

    [Fact]
    public async Task A_negative_number_of_repetitions_is_refused()
    {
        var e = await FailAsync<RequestValidationException, string>(Shop().TextAsync(new RequestOptions { MaxRetries = -1 }));

        Assert.Equal("MaxRetries", Assert.Single(e.Violations).Parameter);
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task An_operation_that_is_said_to_be_idempotent_is_tried_again()
    {
        Server.Then(Answer(503), Answer(200, """{"full name":"Anna"}""", "Content-Type: application/json"));

        await Settle(Shop(static options => options.Operations["createOwner"] = new OperationOptions { Idempotent = true }).CreateAsync(new() { FullName = "Anna" }));

        Assert.Equal(2, Server.Requests.Count);
    }

    [Fact]
    public async Task A_dead_server_is_asked_little_more_often_than_it_is_called()
    {
        Server.Default = Answer(500);
        var shop = Shop();

        for (var i = 0; i < 1000; i++)
        {
            await Settle(shop.TextAsync());
        }

        Assert.Equal(1100, Server.Requests.Count);
        Server.Default = Answer(200, "hi");
        for (var i = 0; i < 5; i++)
        {
            await RunAsync(shop.TextAsync());
        }

        Server.Then(Answer(500));
        Assert.Equal(2, (await RunAsync(shop.TextAsync())).Attempts);
    }

    private async Task Settle<T>(ApiCall<T> call)
    {
        await Time.RunAsync(call.WithResponse());
        await call.WithResponse().ContinueWith(static _ => { }, TaskScheduler.Default);
    }
}
