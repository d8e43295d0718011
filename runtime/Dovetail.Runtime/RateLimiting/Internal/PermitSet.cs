using System.Threading.RateLimiting;
using Dovetail.Http.Pipeline;
using Dovetail.Telemetry;

namespace Dovetail.RateLimiting.Internal;

/// <summary>The permits of one attempt, and the time that it took to get them.</summary>
internal sealed class PermitSet(ApiExchange exchange, TimeProvider time) : IDisposable
{
    private readonly long _begun = time.GetTimestamp();
    private List<RateLimitLease>? _leases;
    private bool _hasWaited;

    /// <summary>How long the attempt can still wait: what the options allow, and no longer than the call itself may take.</summary>
    public TimeSpan LongestWait
    {
        get
        {
            var allowed = exchange.Policy.RateLimit.Options.MaxWait - (_hasWaited ? time.GetElapsedTime(_begun) : TimeSpan.Zero);
            var remaining = exchange.Remaining;
            var longest = remaining == Timeout.InfiniteTimeSpan || allowed < remaining ? allowed : remaining;
            return longest > TimeSpan.Zero ? longest : TimeSpan.Zero;
        }
    }

    /// <exception cref="LocalRateLimitException">There is none in time.</exception>
    public ValueTask AddAsync(LocalRateLimiter limiter, CancellationToken cancellationToken)
    {
        var lease = limiter.AcquireAsync(LongestWait, cancellationToken);
        if (lease.IsCompletedSuccessfully)
        {
            Add(lease.Result, "the client's own limit");
            return default;
        }

        return AwaitAsync(lease, "the client's own limit");
    }

    /// <exception cref="LocalRateLimitException">There is none in time.</exception>
    public async ValueTask AddAsync(PartitionedRateLimiter<RateLimitContext> limiter, RateLimitContext context, CancellationToken cancellationToken)
    {
        // Limiters of the user's know of no time; this one ends the wait of any. Even where nothing may be waited for, an answer takes a moment.
        using var late = new CancellationTokenSource(Timer(LongestWait), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            await AwaitAsync(limiter.AcquireAsync(context, 1, either.Token), "the limit that the client shares with others").ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (late.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw Refuse("the limit that the client shares with others", retryAfter: null, e);
        }
    }

    /// <summary>The attempt has all it needs.</summary>
    public void Complete()
    {
        if (_hasWaited)
        {
            var waited = time.GetElapsedTime(_begun);
            ApiMetrics.RateLimitWaited(exchange, waited);
            exchange.Telemetry.Logger.RateLimitWaited(exchange.OperationId, waited.TotalMilliseconds, exchange.RequestId);
        }
    }

    public void Dispose()
    {
        if (_leases is { } leases)
        {
            foreach (var lease in leases)
            {
                lease.Dispose();
            }
        }
    }

    // A timer takes no longer time than that.
    private static TimeSpan Timer(TimeSpan wait) => TimeSpan.FromMilliseconds(Math.Clamp(wait.TotalMilliseconds, 1_000, int.MaxValue));

    private async ValueTask AwaitAsync(ValueTask<RateLimitLease> lease, string limit)
    {
        _hasWaited |= !lease.IsCompleted;
        Add(await lease.ConfigureAwait(false), limit);
    }

    private void Add(RateLimitLease lease, string limit)
    {
        if (!lease.IsAcquired)
        {
            var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter) ? retryAfter : (TimeSpan?)null;
            var outage = lease.TryGetMetadata(RateLimiterUnavailableException.Outage, out var what) ? what : null;
            lease.Dispose();
            throw outage is null ? Refuse(limit, wait) : Unavailable(limit, outage, wait);
        }

        if (!ReferenceEquals(lease, PermitLease.Granted))
        {
            (_leases ??= []).Add(lease);
        }
    }

    // No number in it: who groups errors by their message sees one outage.
    private RateLimiterUnavailableException Unavailable(string limit, string outage, TimeSpan? retryAfter)
    {
        ApiMetrics.RateLimitRejected(exchange);
        return new($"{exchange.OperationId}: {limit} is not known, since {outage} can not be asked. The attempt was not sent.") { RetryAfter = retryAfter };
    }

    private LocalRateLimitException Refuse(string limit, TimeSpan? retryAfter, Exception? inner = null)
    {
        ApiMetrics.RateLimitRejected(exchange);
        var wait = retryAfter is { } time ? FormattableString.Invariant($"; there may be a permit in {time.TotalSeconds:0.###} s") : "";
        return new($"{exchange.OperationId}: {limit} is reached, and the attempt was not sent{wait}.", inner) { RetryAfter = retryAfter };
    }
}
