using Dovetail.Runtime.Tests.Wire;
using FsCheck;
using FsCheck.Fluent;

namespace Dovetail.Runtime.Tests.RateLimiting;

/// <summary>What holds of limits whatever the limits are, and whenever their callers come.</summary>
public sealed class WindowPropertyTests
{
    private static readonly Config Quick = Config.QuickThrowOnFailure.WithMaxTest(300).WithQuietOnSuccess(true);

    // Times at the edges of the window, where counters err, come often.
    private static readonly Arbitrary<(int Limit, int Window, int[] Pauses)> Cases = Arb.From(
        from limit in Gen.Choose(1, 7)
        from window in Gen.Choose(1, 40)
        from pauses in Gen.NonEmptyListOf(Gen.Frequency((5, Gen.Constant(0)), (3, Gen.Choose(1, 5)), (2, Gen.Elements(window - 1, window, window + 1)), (1, Gen.Choose(0, 3 * window))))
        select (limit, window, pauses.Select(static pause => Math.Max(0, pause)).ToArray()));

    [Fact]
    public void No_window_ever_holds_more_than_the_limit() => Prop.ForAll(Cases, static test =>
    {
        var times = GrantsOf(RateLimit.SlidingWindow(test.Limit, TimeSpan.FromTicks(test.Window)), test.Pauses);
        Assert.All(times, (time, index) => Assert.True(times.Skip(index).TakeWhile(other => other - time < test.Window).Count() <= test.Limit));
    }).Check(Quick);

    [Fact]
    public void A_sliding_window_refuses_nobody_without_need() => Prop.ForAll(Cases, static test =>
    {
        var now = 0L;
        var granted = new List<long>();
        var expected = new List<long>();
        foreach (var pause in test.Pauses)
        {
            now += pause;
            if (expected.Count(time => now - time < test.Window) < test.Limit)
            {
                expected.Add(now);
            }
        }

        granted.AddRange(GrantsOf(RateLimit.SlidingWindow(test.Limit, TimeSpan.FromTicks(test.Window)), test.Pauses));
        Assert.Equal(expected, granted);
    }).Check(Quick);

    [Fact]
    public void A_token_bucket_never_gives_more_than_its_burst_and_the_rate_since() => Prop.ForAll(Cases, static test =>
    {
        var times = GrantsOf(RateLimit.TokenBucket(test.Limit, TimeSpan.FromTicks(test.Window), burst: 3), test.Pauses);
        Assert.All(times, (time, index) => Assert.All(times.Skip(index), (other, further) => Assert.True(further + 1 <= 3 + ((other - time) * test.Limit / (decimal)test.Window))));
    }).Check(Quick);

    [Fact]
    public void Who_waits_gets_the_permit_when_the_limiter_said_so() => Prop.ForAll(Cases, static test =>
    {
        var rule = new Dovetail.RateLimiting.Internal.SlidingWindowRule(test.Limit, TimeSpan.FromTicks(test.Window));
        var now = 0L;
        foreach (var pause in test.Pauses)
        {
            now += pause;
            var promised = Enumerable.Range(1, 12).Select(place => now + rule.Wait(now, place)).ToArray();
            if (rule.Wait(now, 1) == 0)
            {
                rule.Take(now, 1, 0);
                Assert.Equal(promised[1..], Enumerable.Range(1, 11).Select(place => now + rule.Wait(now, place)));
            }
        }
    }).Check(Quick);

    private static List<long> GrantsOf(RateLimit limit, int[] pauses)
    {
        var time = new ManualTime();
        var start = time.GetTimestamp();
        using var limiter = new LocalRateLimiter([limit], timeProvider: time);
        var granted = new List<long>();
        foreach (var pause in pauses)
        {
            time.Advance(TimeSpan.FromTicks(pause));
            if (limiter.AttemptAcquire().IsAcquired)
            {
                granted.Add(time.GetTimestamp() - start);
            }
        }

        return granted;
    }
}
