using System.Globalization;
using Dovetail.Generator.Model;

namespace Dovetail.Generator.Building.Limits;

/// <summary>Words to a limit.</summary>
internal static class LimitBuilder
{
    private const int MostPermits = 1_000_000;

    private static readonly string[] Permits = ["limit", "requests", "permits", "permitlimit", "maxrequests", "maxtokens", "max", "rate", "quota"];
    private static readonly string[] Windows = ["window", "period", "interval", "per"];
    private static readonly string[] Bursts = ["burst", "burstlimit", "burstsize", "burstcapacity"];

    // Who calls decides which of several such limits holds, and that no document knows.
    private static readonly string[] Tiers = ["tier", "plan", "role"];

    private static readonly Dictionary<string, string> Rates = new(StringComparer.Ordinal)
    {
        ["rps"] = "second", ["requestspersecond"] = "second",
        ["rpm"] = "minute", ["requestsperminute"] = "minute",
        ["rph"] = "hour", ["requestsperhour"] = "hour",
        ["rpd"] = "day", ["requestsperday"] = "day",
    };

    /// <summary>Whether the words speak of a limit at all: some only name a policy, or switch one off.</summary>
    public static bool Speaks(LimitWords words) => words.Text("enabled") != "false" && (words.Has(Permits) || words.Has([.. Rates.Keys]));

    /// <summary>The limit; null where the words name none that a client could keep.</summary>
    public static RateLimitModel? TryBuild(LimitWords words)
    {
        if (words.Has(Tiers))
        {
            return null;
        }

        var (permits, window) = Rate(words);
        return permits is > 0 and <= MostPermits && window is { } milliseconds ? new RateLimitModel((int)permits, milliseconds, Burst(words, (int)permits)) : null;
    }

    /// <summary><c>100/minute</c>, <c>100 per hour</c>, <c>100 requests per 10 seconds</c>.</summary>
    public static RateLimitModel? TryBuild(string text)
    {
        var parts = text.ToLowerInvariant().Replace(" per ", "/").Split('/');
        var permits = parts[0].Trim().Split(' ')[0];
        return parts.Length == 2 && Count(permits) is > 0 and <= MostPermits and var count && LimitDuration.Read(parts[1]) is { } window
            ? new RateLimitModel((int)count, window, null)
            : null;
    }

    private static (long? Permits, long? Window) Rate(LimitWords words)
    {
        foreach (var rate in Rates)
        {
            if (words.Text(rate.Key) is { } permits)
            {
                return (Count(permits), LimitDuration.Read(rate.Value));
            }
        }

        return (words.Text(Permits) is { } text ? Count(text) : null, Window(words));
    }

    // windowSeconds, period-minutes, interval_ms: the name has the unit.
    private static long? Window(LimitWords words)
    {
        foreach (var (unit, text) in words.Beginning(Windows))
        {
            if (LimitDuration.Read(text, unit == "size" ? "" : unit) is { } milliseconds)
            {
                return milliseconds;
            }
        }

        return null;
    }

    private static int? Burst(LimitWords words, int permits) => words.Text(Bursts) is { } text && Count(text) is > 0 and <= MostPermits and var burst
        ? (int)burst
        : words.Text("algorithm", "type", "kind")?.Contains("bucket") == true ? permits : null;

    private static long? Count(string text) => long.TryParse(text.Replace(",", "").Replace("_", ""), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
}
