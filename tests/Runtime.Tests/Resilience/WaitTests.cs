using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Dovetail.Runtime.Tests.Wire;
using static Dovetail.Chaos.ChaosServer;

namespace Dovetail.Runtime.Tests.Resilience;

/// <summary>How waits end: by timeouts, told apart, and by the caller.</summary>
public sealed class WaitTests : ChaosTest
{
    [Fact]
    public async Task The_callers_cancellation_ends_a_backoff_at_once_with_the_callers_token()
    {
        using var caller = new CancellationTokenSource();
        Server.Default = Answer(503);
        var call = Shop().TextAsync(cancellationToken: caller.Token).WithResponse();
        await Time.UntilWaitAsync(Cancellation);

        await caller.CancelAsync();

        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(caller.Token, e.CancellationToken);
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task An_attempt_that_takes_too_long_is_tried_again_and_then_a_timeout_of_the_attempt()
    {
        Server.Default = Server.Silence;

        // With less time left for the call than for an attempt the test's clock would move to its end while the last attempt is still being told.
        var shop = Shop(static options => options.Timeouts.Total = TimeSpan.FromMinutes(10));
        var e = await FailAsync<ApiTimeoutException, string>(shop.TextAsync(), within: TimeSpan.FromSeconds(30));

        Assert.Equal((ApiTimeoutKind.Attempt, TimeSpan.FromSeconds(30), 3), (e.Kind, e.Timeout, e.Attempts));
        Assert.Equal("getText: an attempt of the call did not end in time (30 s).", e.Message);
    }

    [Fact]
    public async Task A_call_that_takes_too_long_is_a_timeout_of_the_call_and_not_tried_again()
    {
        Server.Default = Server.Silence;

        var e = await FailAsync<ApiTimeoutException, string>(Shop().TextAsync(new RequestOptions { Timeout = TimeSpan.FromSeconds(20) }));

        Assert.Equal((ApiTimeoutKind.Total, TimeSpan.FromSeconds(20), 1), (e.Kind, e.Timeout, e.Attempts));
    }

    [Fact]
    public async Task A_POST_that_takes_too_long_is_not_tried_again()
    {
        Server.Default = Server.Silence;

        var e = await FailAsync<ApiTimeoutException, NoContent>(Send("POST"), within: TimeSpan.FromSeconds(30));

        Assert.Equal((ApiTimeoutKind.Attempt, 1), (e.Kind, e.Attempts));
    }

    [Fact]
    public async Task A_connection_that_can_not_be_made_in_time_is_a_timeout_of_the_connection_even_for_a_POST_tried_again()
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(1);
        var address = new Uri($"https://127.0.0.1:{((IPEndPoint)listener.LocalEndPoint!).Port}");

        // The connection is taken, and the TLS handshake never answered.
        var e = await FailAsync<ApiTimeoutException, NoContent>(Send("POST", configure: options =>
        {
            options.BaseAddress = address;
            options.Retry.MaxRetries = 1;
            options.Timeouts.Connect = TimeSpan.FromMilliseconds(50);
        }));

        Assert.Equal((ApiTimeoutKind.Connect, TimeSpan.FromMilliseconds(50), 2), (e.Kind, e.Timeout, e.Attempts));
    }

    [Fact]
    public async Task A_server_that_drips_its_body_is_a_timeout()
    {
        Server.Default = Server.Drip(TimeSpan.FromMilliseconds(5));

        var e = await FailAsync<ApiTimeoutException, string>(Shop(options => options.Retry.MaxRetries = 0).TextAsync(), within: TimeSpan.FromSeconds(30));

        Assert.Equal(ApiTimeoutKind.Attempt, e.Kind);
    }

    [Fact]
    public async Task A_file_whose_server_falls_silent_is_an_idle_timeout()
    {
        Server.Default = async socket =>
        {
            await HalfBody(socket);
            return await Server.Silence(socket);
        };
        await using var file = await Shop(options => options.Timeouts.Idle = TimeSpan.FromSeconds(5)).DownloadAsync();

        var read = file.Stream.CopyToAsync(Stream.Null, Cancellation);
        await Time.RunAsync(read);

        var e = await Assert.ThrowsAsync<ApiTimeoutException>(() => read);
        Assert.Equal((ApiTimeoutKind.Idle, TimeSpan.FromSeconds(5)), (e.Kind, e.Timeout));
    }

    [Fact]
    public async Task Without_timeouts_nothing_but_the_caller_ends_a_call()
    {
        using var caller = new CancellationTokenSource();
        Server.Default = Server.Silence;
        var call = Shop(options => options.Timeouts.Enabled = false).TextAsync(cancellationToken: caller.Token).WithResponse();
        while (Server.Requests.Count == 0)
        {
            await Task.Delay(1, Cancellation);
        }

        Time.Advance(TimeSpan.FromDays(1));
        await Task.Delay(20, Cancellation);
        Assert.False(call.IsCompleted);
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("GET")]
    public async Task A_connection_that_the_server_has_closed_while_it_was_idle_is_not_noticed(string method)
    {
        Server.Then(AnswerAndClose(200, "a"), Answer(204));
        var connection = Connect(static options => options.Retry.Enabled = false);

        await RunAsync(Send("GET", connection: connection));
        while (Server.OpenConnections > 0)
        {
            await Task.Delay(1, Cancellation);
        }

        await RunAsync(Send(method, connection: connection));

        Assert.Equal((2, 2), (Server.Requests.Count, Server.Connections));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    public async Task The_culture_changes_nothing(string culture)
    {
        var former = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Server.Then(Answer(503, "", "RETRY-AFTER-MS: 250.5", "X-SHOULD-RETRY: TRUE"), Answer(503, "", "RETRY-AFTER: Thu, 01 Jan 2026 00:00:02 GMT", "DATE: Thu, 01 Jan 2026 00:00:00 GMT"), Answer(400));

            var e = await FailAsync<ApiResponseException, string>(Shop().TextAsync());

            Assert.Equal([263.025, 2100], e.FailedAttempts.Select(static attempt => attempt.Delay.TotalMilliseconds));
        }
        finally
        {
            CultureInfo.CurrentCulture = former;
        }
    }
}
