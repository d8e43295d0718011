namespace Dovetail.RateLimiting;

/// <summary>What limits must be.</summary>
internal static class RateLimitChecks
{
    public const int MostPermits = 1_000_000;

    public static readonly TimeSpan LongestWindow = TimeSpan.FromDays(366);

    /// <exception cref="ArgumentException">A limit can not be kept.</exception>
    public static IReadOnlyList<RateLimit> Require(IEnumerable<RateLimit> limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        RateLimit[] all = [.. limits];
        var failures = new List<string>();
        Check("The limit ", all, failures);
        return failures.Count == 0 ? all : throw new ArgumentException(string.Join(" ", failures), nameof(limits));
    }

    /// <summary>Adds what is wrong with a client's options.</summary>
    public static void Check(RateLimitOptions options, List<string> failures)
    {
        Check("RateLimit:Limits:", options.Limits, failures);
        foreach (var (name, group) in options.OwnGroups.Values)
        {
            Check($"RateLimit:Groups:{name}:Limits:", group.Limits, failures);
        }

        if (options.QueueLimit < 0)
        {
            failures.Add("RateLimit:QueueLimit must not be negative.");
        }

        CheckTime("RateLimit:MaxWait", options.MaxWait, failures);
        CheckTime("RateLimit:MaxPause", options.MaxPause, failures);
    }

    /// <summary>Adds what is wrong with limits.</summary>
    /// <param name="key">What their places, counted from 0, are appended to.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="failures">Where to add it.</param>
    public static void Check(string key, IEnumerable<RateLimit> limits, List<string> failures)
    {
        var index = 0;
        foreach (var limit in limits)
        {
            if (Fault(limit) is { } fault)
            {
                failures.Add(FormattableString.Invariant($"{key}{index} {fault}"));
            }

            index++;
        }
    }

    private static void CheckTime(string key, TimeSpan time, List<string> failures)
    {
        if (time < TimeSpan.Zero || time > LongestWindow)
        {
            failures.Add($"{key} must not be negative, and at most 366 days.");
        }
    }

    private static string? Fault(RateLimit limit) => limit switch
    {
        { Kind: not (RateLimitKind.SlidingWindow or RateLimitKind.TokenBucket or RateLimitKind.Concurrency) } => "is of no kind that there is.",
        { Permits: < 1 or > MostPermits } => "must have from 1 to 1,000,000 Permits.",
        { Kind: not RateLimitKind.Concurrency, Window: var window } when window <= TimeSpan.Zero || window > LongestWindow =>
            "must have a Window longer than zero, and of at most 366 days.",
        { Kind: not RateLimitKind.TokenBucket, Burst: not null } => "has a Burst, which only a TokenBucket takes.",
        { Burst: < 1 or > MostPermits } => "must have a Burst from 1 to 1,000,000.",
        _ => null,
    };
}
