namespace Dovetail.Redis.Worker;

/// <summary>The clock of a machine that nobody has set.</summary>
internal sealed class SkewedTime(TimeSpan skew) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + skew;
}
