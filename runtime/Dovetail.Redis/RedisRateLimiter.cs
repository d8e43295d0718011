using System.Collections.Concurrent;
using System.Threading.RateLimiting;
using Dovetail.Redis.Internal;
using StackExchange.Redis;

namespace Dovetail.Redis;

/// <summary>
/// Keeps a client's limits together with all other processes that use the same Redis (6 or later): one quota for ten instances. Limits are counted on Redis' own clock;
/// who finds none waits in this process, first come first served, and is refused at once where that would take too long. Set it as <see cref="ApiClientOptions.RateLimiter"/>.
/// </summary>
public sealed class RedisRateLimiter : PartitionedRateLimiter<RateLimitContext>
{
    private readonly ConcurrentDictionary<string, PermitLine> _lines = new(StringComparer.Ordinal);
    private readonly PermitScript _script;
    private readonly RedisRateLimitOptions _options;

    /// <summary>Makes a limiter. It is not disposed with its clients, and does not dispose of the connection.</summary>
    /// <param name="connection">The connection to Redis.</param>
    /// <param name="options">How; null: by default.</param>
    /// <exception cref="ArgumentException">An option can not work.</exception>
    public RedisRateLimiter(IConnectionMultiplexer connection, RedisRateLimitOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(connection);
        _options = options ?? new();
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(_options.Timeout, TimeSpan.Zero, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.Recheck, TimeSpan.Zero, nameof(options));
        ArgumentException.ThrowIfNullOrEmpty(_options.KeyPrefix, nameof(options));
        _script = new PermitScript(connection, _options);
    }

    /// <inheritdoc/>
    public override RateLimiterStatistics? GetStatistics(RateLimitContext resource) => null;

    /// <summary>Asks Redis, and waits for its answer in a blocking way: prefer <see cref="PartitionedRateLimiter{T}.AcquireAsync"/>.</summary>
    /// <param name="resource">The attempt.</param>
    /// <param name="permitCount">How many permits.</param>
    /// <returns>The lease.</returns>
    protected override RateLimitLease AttemptAcquireCore(RateLimitContext resource, int permitCount) =>
        RedisLease.Of(_script.TryTakeAsync(Request(resource, permitCount), CancellationToken.None).AsTask().GetAwaiter().GetResult());

    /// <inheritdoc/>
    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(RateLimitContext resource, int permitCount, CancellationToken cancellationToken)
    {
        var request = Request(resource, permitCount);
        var line = Enter(request.Partition);
        try
        {
            return RedisLease.Of(await line.AcquireAsync(request, resource.LongestWait, cancellationToken).ConfigureAwait(false));
        }
        finally
        {
            Leave(request.Partition, line);
        }
    }

    private PermitRequest Request(RateLimitContext context, int permits)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(permits, context.Limits.Min(static limit => limit.Burst ?? limit.Permits), nameof(permits));
        return PermitRequest.Of(context, permits, _options);
    }

    // A line without anybody in it is forgotten.
    private PermitLine Enter(string partition)
    {
        while (true)
        {
            var line = _lines.GetOrAdd(partition, static (_, limiter) => new PermitLine(limiter._script, limiter._options.TimeProvider), this);
            if (line.TryEnter())
            {
                return line;
            }
        }
    }

    private void Leave(string partition, PermitLine line)
    {
        if (line.Leave())
        {
            _lines.TryRemove(KeyValuePair.Create(partition, line));
        }
    }
}
