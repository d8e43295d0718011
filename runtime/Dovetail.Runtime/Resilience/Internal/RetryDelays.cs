using Dovetail.Errors;
using Dovetail.Http.Pipeline;

namespace Dovetail.Resilience.Internal;

/// <summary>How long a call waits before it is tried again.</summary>
internal sealed class RetryDelays(TimeProvider time, Random random)
{
    private static readonly TimeSpan MostSpread = TimeSpan.FromSeconds(1);

    /// <summary>The wait; null where the server asks for a longer one than is allowed, or the call has not as much time left: it then fails now rather than later.</summary>
    public TimeSpan? Next(ApiExchange exchange, ApiReply? reply, RetryKind kind, int retries)
    {
        var options = exchange.Policy.Retry;
        var hint = reply is null ? null : RetryAfterHeader.Read(reply.Headers, time.GetUtcNow());
        if (hint > options.MaxRetryAfter)
        {
            return null;
        }

        var delay = hint > TimeSpan.Zero ? After(hint.Value) : Backoff(options, kind, retries);
        var remaining = exchange.Remaining;
        return remaining == Timeout.InfiniteTimeSpan || delay < remaining ? delay : null;
    }

    /// <summary>The wait where the server asks for none, before a random part of it is left out.</summary>
    public static TimeSpan Longest(RetryOptions options, RetryKind kind, int retries)
    {
        var (first, most) = kind is RetryKind.Throttling ? (options.ThrottlingBaseDelay, options.ThrottlingMaxDelay) : (options.BaseDelay, options.MaxDelay);
        return TimeSpan.FromMilliseconds(Math.Min(first.TotalMilliseconds * Math.Pow(2, retries), most.TotalMilliseconds));
    }

    // Never earlier than the server asks for, and not all at the same moment.
    private TimeSpan After(TimeSpan hint)
    {
        var spread = hint / 10 < MostSpread ? hint / 10 : MostSpread;
        return hint + (spread * random.NextDouble());
    }

    private TimeSpan Backoff(RetryOptions options, RetryKind kind, int retries) => Longest(options, kind, retries) * (0.5 + (0.5 * random.NextDouble()));
}
