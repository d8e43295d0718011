namespace Dovetail.RateLimiting.Internal;

/// <summary>
/// Reads <c>RateLimit</c> and <c>RateLimit-Policy</c>: <c>"burst";r=0;t=5</c> for each policy, or <c>limit=100, remaining=0, reset=5</c> as former drafts had it.
/// Where nothing remains of several policies, the longest time counts.
/// </summary>
internal static class RateLimitField
{
    // Longer times than this are no hint; TimeSpan could not hold all of them.
    private const long MaxSeconds = 365L * 24 * 60 * 60;

    public static TimeSpan? ReadPause(ApiHeaders headers)
    {
        if (!headers.TryGetValue("RateLimit", out var text))
        {
            return null;
        }

        var seconds = StructuredFieldReader.ReadList(text) is { } policies ? OfPolicies(policies, headers) : null;
        seconds ??= StructuredFieldReader.ReadDictionary(text) is { } members ? OfMembers(members) : null;
        return seconds is >= 0 and <= MaxSeconds ? TimeSpan.FromSeconds(seconds.Value) : null;
    }

    private static long? OfPolicies(IReadOnlyList<StructuredItem> policies, ApiHeaders headers)
    {
        long? longest = null;
        // A policy has a name: an inner list is none.
        foreach (var policy in policies.Where(static policy => policy is { Items: null } && policy.Integer("r") == 0))
        {
            var seconds = policy.Integer("t") ?? WindowOf(policy.Text, headers);
            longest = seconds > longest || longest is null ? seconds : longest;
        }

        return longest;
    }

    // Where the server does not say when, its window has passed at the latest by then.
    private static long? WindowOf(string policy, ApiHeaders headers) =>
        headers.TryGetValue("RateLimit-Policy", out var text) && StructuredFieldReader.ReadList(text) is { } policies
            ? policies.FirstOrDefault(declared => declared.Text == policy)?.Integer("w")
            : null;

    private static long? OfMembers(IReadOnlyDictionary<string, StructuredItem> members) =>
        members.TryGetValue("remaining", out var remaining) && remaining.AsInteger() == 0 && members.TryGetValue("reset", out var reset) ? reset.AsInteger() : null;
}
