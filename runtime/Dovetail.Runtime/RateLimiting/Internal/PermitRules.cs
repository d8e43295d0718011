namespace Dovetail.RateLimiting.Internal;

/// <summary>Several limits that hold together: permits are taken of all of them at one time, or of none.</summary>
internal sealed class PermitRules(PermitRule[] rules)
{
    public int Capacity { get; } = rules.Length == 0 ? int.MaxValue : rules.Min(static rule => rule.Capacity);

    /// <summary>Whether any of them wants permits back.</summary>
    public bool AreHeld { get; } = Array.Exists(rules, static rule => rule.IsHeld);

    public bool AreUnused(long now) => Array.TrueForAll(rules, rule => rule.Available(now) == rule.Capacity);

    public int Available(long now) => rules.Length == 0 ? int.MaxValue : Math.Max(0, rules.Min(rule => rule.Available(now)));

    public long Wait(long now, long permits)
    {
        var longest = 0L;
        foreach (var rule in rules)
        {
            longest = Math.Max(longest, rule.Wait(now, permits));
        }

        return longest;
    }

    public void Take(long now, int permits, long queued)
    {
        foreach (var rule in rules)
        {
            rule.Take(now, permits, queued);
        }
    }

    public void Release(int permits)
    {
        foreach (var rule in rules)
        {
            rule.Release(permits);
        }
    }
}
