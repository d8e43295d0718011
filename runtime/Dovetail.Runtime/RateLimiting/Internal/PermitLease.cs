using System.Threading.RateLimiting;

namespace Dovetail.RateLimiting.Internal;

/// <summary>What came of asking for permits. Those that are held go back when it is disposed.</summary>
internal sealed class PermitLease : RateLimitLease
{
    private static readonly string[] WithRetryAfter = [MetadataName.RetryAfter.Name];

    private readonly TimeSpan? _retryAfter;
    private readonly int _held;
    private LocalRateLimiter? _limiter;

    private PermitLease(bool isAcquired, TimeSpan? retryAfter = null, LocalRateLimiter? limiter = null, int held = 0)
    {
        IsAcquired = isAcquired;
        (_retryAfter, _limiter, _held) = (retryAfter, limiter, held);
    }

    /// <summary>Permits that need not be given back.</summary>
    public static PermitLease Granted { get; } = new(isAcquired: true);

    public override bool IsAcquired { get; }

    public override IEnumerable<string> MetadataNames => _retryAfter is null ? [] : WithRetryAfter;

    public static PermitLease Held(LocalRateLimiter limiter, int permits) => new(isAcquired: true, limiter: limiter, held: permits);

    /// <param name="wait">How long until there may be permits, in ticks.</param>
    public static PermitLease Refused(long wait) => new(isAcquired: false, wait == PermitRule.Unknown ? null : TimeSpan.FromTicks(wait));

    public override bool TryGetMetadata(string metadataName, out object? metadata)
    {
        metadata = metadataName == MetadataName.RetryAfter.Name ? _retryAfter : null;
        return metadata is not null;
    }

    protected override void Dispose(bool disposing)
    {
        Interlocked.Exchange(ref _limiter, null)?.Release(_held);
        base.Dispose(disposing);
    }
}
