using Dovetail.Runtime.Tests.Wire;
using static Dovetail.Chaos.ChaosServer;

namespace Dovetail.Runtime.Tests.Resilience;

/// <summary>What a server says about when to come back.</summary>
public sealed class HintTests : ChaosTest
{
    private const string Date = "Date: Thu, 01 Jan 2026 00:10:00 GMT";

    [Theory]
    [InlineData("Retry-After: 4", 4200)]
    [InlineData("Retry-After: Thu, 01 Jan 2026 00:10:04 GMT", 4200)]
    [InlineData("Retry-After: Thursday, 01-Jan-26 00:10:04 GMT", 4200)]
    [InlineData("Retry-After: Thu Jan  1 00:10:04 2026", 4200)]
    [InlineData("retry-after-ms: 250\r\nRetry-After: 9", 262.5)]
    [InlineData("Retry-After: 0", 150)]
    [InlineData("Retry-After: Thu, 01 Jan 2026 00:09:00 GMT", 150)]
    [InlineData("Retry-After: -5", 150)]
    [InlineData("Retry-After: 1.5", 150)]
    [InlineData("Retry-After: abc", 150)]
    [InlineData("Retry-After: 99999999999", 150)]
    [InlineData("Retry-After: 5\r\nRetry-After: 6", 150)]
    [InlineData("retry-after-ms: -1", 150)]
    public async Task A_hint_is_followed_in_each_of_its_forms_and_a_senseless_one_ignored(string header, double milliseconds)
    {
        // The client's clock stands ten minutes before the server's.
        Server.Then(Answer(500, "", header, Date));
        Server.Default = Answer(400);

        var e = await FailAsync<ApiResponseException, string>(Shop().TextAsync());

        Assert.Equal(milliseconds, Assert.Single(e.FailedAttempts).Delay.TotalMilliseconds);
    }

    [Theory]
    [InlineData("Retry-After: 3600", 3600)]
    [InlineData("Retry-After: 61", 61)]
    [InlineData("retry-after-ms: 61000", 61)]
    public async Task A_hint_beyond_what_the_call_would_wait_fails_it_at_once_and_is_handed_on(string header, int seconds)
    {
        Server.Then(Answer(503, "", header));

        var e = await Assert.ThrowsAsync<ApiResponseException>(async () => await Shop().TextAsync());

        Assert.Equal((TimeSpan.FromSeconds(seconds), 1), (e.RetryAfter, e.Attempts));
    }

    [Fact]
    public async Task A_hint_beyond_the_time_that_the_call_has_left_fails_it_at_once()
    {
        Server.Then(Answer(503, "", "Retry-After: 10"));

        var e = await Assert.ThrowsAsync<ApiResponseException>(async () => await Shop().TextAsync(new RequestOptions { Timeout = TimeSpan.FromSeconds(10) }));

        Assert.Equal((TimeSpan.FromSeconds(10), 1), (e.RetryAfter, e.Attempts));
    }

    [Fact]
    public async Task Callers_with_the_same_hint_come_back_no_earlier_and_not_together()
    {
        var delays = new List<TimeSpan>();
        for (var i = 0; i < 100; i++)
        {
            Server.Then(Answer(503, "", "Retry-After: 20"), Answer(400));
            var random = new Random(i);
            delays.Add((await FailAsync<ApiResponseException, string>(Shop(options => options.Random = random).TextAsync())).FailedAttempts[0].Delay);
        }

        Assert.All(delays, static delay => Assert.InRange(delay, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(21)));
        Assert.True(delays.Max() - delays.Min() > TimeSpan.FromSeconds(0.8));
        Assert.Equal(100, delays.Distinct().Count());
    }
}
