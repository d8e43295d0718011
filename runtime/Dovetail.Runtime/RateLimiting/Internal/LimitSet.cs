using System.Text;

namespace Dovetail.RateLimiting.Internal;

/// <summary>Limits that hold together. Equal where they limit alike, so that a configuration that is read again does not forget what was used.</summary>
internal sealed class LimitSet : IEquatable<LimitSet>
{
    private readonly string _identity;
    private readonly int _hash;

    private LimitSet(RateLimit[] all, bool shared, int queueLimit)
    {
        Local = shared ? [.. all.Where(static limit => limit.Kind is RateLimitKind.Concurrency)] : all;
        Shared = shared ? [.. all.Except(Local)] : [];
        QueueLimit = queueLimit;
        _identity = Describe();
        _hash = _identity.GetHashCode(StringComparison.Ordinal);
    }

    /// <summary>What this process keeps by itself.</summary>
    public IReadOnlyList<RateLimit> Local { get; }

    /// <summary>What it keeps together with others.</summary>
    public IReadOnlyList<RateLimit> Shared { get; }

    public int QueueLimit { get; }

    public static LimitSet Of(IEnumerable<RateLimit> limits, bool shared, int queueLimit) => new([.. limits], shared, queueLimit);

    public bool Equals(LimitSet? other) => other is not null && _identity == other._identity;

    public override bool Equals(object? obj) => Equals(obj as LimitSet);

    public override int GetHashCode() => _hash;

    private string Describe()
    {
        var text = new StringBuilder().Append(QueueLimit);
        foreach (var limit in Local)
        {
            text.Append('|').Append(limit);
        }

        return text.ToString();
    }
}
