using System.Threading.RateLimiting;

namespace Dovetail.Redis.Internal;

/// <summary>Permits are used up by time, so that there is nothing to give back.</summary>
internal sealed class RedisLease : RateLimitLease
{
    private static readonly RedisLease Granted = new(PermitAnswer.Granted);

    private readonly PermitAnswer _answer;

    private RedisLease(PermitAnswer answer)
    {
        _answer = answer;
    }

    public override bool IsAcquired => _answer.IsGranted;

    public override IEnumerable<string> MetadataNames => IsAcquired ? []
        : _answer.IsOutage ? [MetadataName.RetryAfter.Name, RateLimiterUnavailableException.Outage.Name] : [MetadataName.RetryAfter.Name];

    public static RedisLease Of(PermitAnswer answer) => answer.IsGranted ? Granted : new(answer);

    public override bool TryGetMetadata(string metadataName, out object? metadata)
    {
        metadata = IsAcquired ? null
            : metadataName == MetadataName.RetryAfter.Name ? _answer.RetryAfter
            : metadataName == RateLimiterUnavailableException.Outage.Name && _answer.IsOutage ? "Redis"
            : null;
        return metadata is not null;
    }
}
