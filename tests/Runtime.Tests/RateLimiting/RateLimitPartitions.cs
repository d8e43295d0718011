using System.Threading.RateLimiting;

namespace Dovetail.Runtime.Tests.RateLimiting;

/// <summary>Limiters as users have them.</summary>
internal static class RateLimitPartitions
{
    public static RateLimitPartition<string> Single(string key, TimeProvider time) =>
        System.Threading.RateLimiting.RateLimitPartition.Get(key, RateLimiter (_) => new LocalRateLimiter([RateLimit.SlidingWindow(1, TimeSpan.FromSeconds(1000))], queueLimit: 0, time));

    public static RateLimitPartition<string> Never(string key) =>
        System.Threading.RateLimiting.RateLimitPartition.Get(key, static RateLimiter (_) =>
        {
            var limiter = new LocalRateLimiter([RateLimit.Concurrency(1)]);
            limiter.AttemptAcquire();
            return limiter;
        });
}
