using System.Globalization;
using Dovetail;
using Dovetail.Redis;
using Dovetail.Redis.Worker;
using StackExchange.Redis;

// <address of Redis> <kind> <permits> <window in ms> <minutes that the clock is off> <tasks> <milliseconds to run>; prints how many permits it got.
var number = args.Skip(2).Select(static text => int.Parse(text, CultureInfo.InvariantCulture)).ToArray();
await using var redis = await ConnectionMultiplexer.ConnectAsync(args[0]);
using var limiter = new RedisRateLimiter(redis, new()
{
    FailureMode = RedisFailureMode.Closed,
    Timeout = TimeSpan.FromSeconds(20),
    TimeProvider = new SkewedTime(TimeSpan.FromMinutes(number[2])),
});
var window = TimeSpan.FromMilliseconds(number[1]);
var attempt = new RateLimitContext
{
    Client = "Worker",
    Limits = [args[1] == "bucket" ? RateLimit.TokenBucket(number[0], window) : RateLimit.SlidingWindow(number[0], window)],
    LongestWait = TimeSpan.FromMinutes(1),
};
using var end = new CancellationTokenSource(number[4]);
var granted = 0;
await Task.WhenAll(Enumerable.Range(0, number[3]).Select(_ => Task.Run(async () =>
{
    try
    {
        while (true)
        {
            using var lease = await limiter.AcquireAsync(attempt, 1, end.Token);
            _ = lease.IsAcquired ? Interlocked.Increment(ref granted) : throw new InvalidOperationException("Redis failed.");
        }
    }
    catch (OperationCanceledException)
    {
    }
})));
Console.WriteLine(granted.ToString(CultureInfo.InvariantCulture));
