using Dovetail.Runtime.Tests.Wire;
using Polly;

namespace Dovetail.Runtime.Tests.Http;

public sealed class TimeoutTests : WireTest
{
    private readonly ManualTime _time = new();
    private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task An_attempt_that_takes_too_long_is_a_timeout_of_the_attempt()
    {
        var call = Silent().TextAsync();
        await _arrived.Task;

        _time.Advance(TimeSpan.FromSeconds(29));
        Assert.False(call.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(2));

        var e = await Assert.ThrowsAsync<ApiTimeoutException>(async () => await call);
        Assert.Equal((ApiTimeoutKind.Attempt, TimeSpan.FromSeconds(30), 1), (e.Kind, e.Timeout, e.Attempts));
        _release.SetResult();
    }

    [Fact]
    public async Task A_call_that_takes_too_long_is_a_timeout_of_the_call()
    {
        var call = Silent().TextAsync(new RequestOptions { Timeout = TimeSpan.FromSeconds(5) });
        await _arrived.Task;

        _time.Advance(TimeSpan.FromSeconds(6));

        var e = await Assert.ThrowsAsync<ApiTimeoutException>(async () => await call);
        Assert.Equal((ApiTimeoutKind.Total, TimeSpan.FromSeconds(5)), (e.Kind, e.Timeout));
        _release.SetResult();
    }

    [Fact]
    public async Task The_callers_cancellation_is_that_and_carries_the_callers_token()
    {
        using var caller = new CancellationTokenSource();
        var call = Silent().TextAsync(cancellationToken: caller.Token);
        await _arrived.Task;

        await caller.CancelAsync();

        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await call);
        Assert.Equal(caller.Token, e.CancellationToken);
        _release.SetResult();
    }

    [Fact]
    public async Task A_call_that_is_cancelled_before_it_begins_sends_nothing()
    {
        using var caller = new CancellationTokenSource();
        await caller.CancelAsync();

        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Shop().TextAsync(cancellationToken: caller.Token));

        Assert.Equal(caller.Token, e.CancellationToken);
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task A_credential_that_takes_too_long_counts_for_the_call()
    {
        var asked = new TaskCompletionSource();
        var credential = ApiCredential.From(async (_, cancellationToken) =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return ApiCredential.Bearer("t");
        });
        var call = Shop(options => (options.TimeProvider, options.Credential) = (_time, credential)).TextAsync();
        await asked.Task;

        _time.Advance(TimeSpan.FromSeconds(101));

        Assert.Equal(ApiTimeoutKind.Total, (await Assert.ThrowsAsync<ApiTimeoutException>(async () => await call)).Kind);
    }

    [Fact]
    public async Task What_a_call_waits_for_before_an_attempt_does_not_count_for_it()
    {
        var (asked, given) = (new TaskCompletionSource(), new TaskCompletionSource<ApiCredential>(TaskCreationOptions.RunContinuationsAsynchronously));
        var call = Silent(options => options.Credential = ApiCredential.From((_, _) =>
        {
            asked.SetResult();
            return new(given.Task);
        })).TextAsync();
        await asked.Task;
        _time.Advance(TimeSpan.FromSeconds(40));
        given.SetResult(ApiCredential.Bearer("t"));
        await _arrived.Task;

        _time.Advance(TimeSpan.FromSeconds(29));
        Assert.False(call.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(ApiTimeoutKind.Attempt, (await Assert.ThrowsAsync<ApiTimeoutException>(async () => await call)).Kind);
        _release.SetResult();
    }

    [Fact]
    public async Task An_attempt_ends_in_time_under_a_token_of_a_strategy()
    {
        var call = Silent(options => options.Pipeline.ConfigureAttempt = static attempt => attempt.AddTimeout(TimeSpan.FromHours(1))).TextAsync();
        await _arrived.Task;

        _time.Advance(TimeSpan.FromSeconds(29));
        Assert.False(call.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(ApiTimeoutKind.Attempt, (await Assert.ThrowsAsync<ApiTimeoutException>(async () => await call)).Kind);
        _release.SetResult();
    }

    [Fact]
    public async Task A_call_whose_attempts_have_no_limit_ends_with_its_own()
    {
        var call = Silent(static options => options.Timeouts.Enabled = false).TextAsync(new RequestOptions { Timeout = TimeSpan.FromSeconds(50) });
        await _arrived.Task;

        _time.Advance(TimeSpan.FromSeconds(49));
        Assert.False(call.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(ApiTimeoutKind.Total, (await Assert.ThrowsAsync<ApiTimeoutException>(async () => await call)).Kind);
        _release.SetResult();
    }

    [Fact]
    public async Task A_body_that_drips_counts_for_the_attempt()
    {
        Server.Respond = async (_, context) =>
        {
            await context.Response.Body.WriteAsync("a"u8.ToArray());
            await context.Response.Body.FlushAsync();
            _arrived.SetResult();
            await _release.Task;
        };
        var call = Shop(options => options.TimeProvider = _time).TextAsync();
        await _arrived.Task;

        await _time.RunAsync(call.WithResponse(), within: TimeSpan.FromSeconds(30));

        Assert.Equal(ApiTimeoutKind.Attempt, (await Assert.ThrowsAsync<ApiTimeoutException>(async () => await call)).Kind);
        _release.SetResult();
    }

    [Fact]
    public async Task A_file_may_take_its_time_but_not_fall_silent()
    {
        Server.Respond = async (_, context) =>
        {
            await context.Response.Body.WriteAsync("a"u8.ToArray());
            await context.Response.Body.FlushAsync();
            await _release.Task;
        };
        await using var file = await Shop(options => options.TimeProvider = _time).DownloadAsync();
        _time.Advance(TimeSpan.FromHours(1));
        var buffer = new byte[10];
        Assert.Equal(1, await file.Stream.ReadAsync(buffer, Cancellation));

        var silent = file.Stream.ReadAsync(buffer, Cancellation).AsTask();
        await _time.RunAsync(silent, within: TimeSpan.FromSeconds(30));

        await Assert.ThrowsAsync<ApiTimeoutException>(() => silent);
        _release.SetResult();
    }

    [Fact]
    public async Task A_read_of_a_file_that_is_cancelled_carries_the_callers_token()
    {
        using var caller = new CancellationTokenSource();
        await using var file = await Silent(headers: true).DownloadAsync();
        var read = file.Stream.ReadAsync(new byte[10], caller.Token).AsTask();

        await caller.CancelAsync();

        Assert.Equal(caller.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => read)).CancellationToken);
        _release.SetResult();
    }

    [Fact]
    public async Task The_timeout_of_an_own_HttpClient_is_a_timeout()
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromMilliseconds(50) };
        var shop = Silent(options => options.HttpClient = client);

        var e = await Assert.ThrowsAsync<ApiTimeoutException>(async () => await shop.TextAsync());

        Assert.Equal((ApiTimeoutKind.Attempt, null), (e.Kind, e.Timeout));
        _release.SetResult();
    }

    private ShopClient Silent(Action<ApiClientOptions>? configure = null, bool headers = false)
    {
        Server.Respond = async (_, context) =>
        {
            if (headers)
            {
                await context.Response.Body.FlushAsync();
            }

            _arrived.SetResult();
            await _release.Task;
        };
        return Shop(options =>
        {
            options.TimeProvider = _time;
            configure?.Invoke(options);
        });
    }
}
