using Dovetail.Errors;
using Dovetail.RateLimiting.Internal;

namespace Dovetail.RateLimiting;

/// <summary>
/// Reads from a reply how long its server wants to be left alone. <c>Retry-After</c> goes before all else; then the <c>RateLimit</c> field (draft-ietf-httpapi-ratelimit-headers)
/// and its older forms, where nothing remains. What is malformed is ignored, as is what a cache kept.
/// </summary>
internal static class ServerLimitReader
{
    private static readonly (string Remaining, string Reset)[] Pairs =
    [
        ("RateLimit-Remaining", "RateLimit-Reset"),
        ("X-RateLimit-Remaining", "X-RateLimit-Reset-After"),
        ("X-RateLimit-Remaining", "X-RateLimit-Reset"),
        ("X-Rate-Limit-Remaining", "X-Rate-Limit-Reset"),
        ("X-RateLimit-Remaining-Requests", "X-RateLimit-Reset-Requests"),
        ("X-RateLimit-Remaining-Tokens", "X-RateLimit-Reset-Tokens"),
    ];

    /// <returns>How long; null where the server does not say, or says that there is no need.</returns>
    public static TimeSpan? Read(ApiReply reply, RateLimitResetFormat format, DateTimeOffset now)
    {
        if (reply.Status is 429 or 403 or 503 && RetryAfterHeader.Read(reply.Headers, now) is { } retryAfter)
        {
            return retryAfter;
        }

        // Most answers say nothing at all of limits: one look at their names is enough.
        return !reply.Headers.HaveAny("RateLimit", "X-Rate") || reply.Headers.TryGetValue("Age", out _)
            ? null
            : RateLimitField.ReadPause(reply.Headers) ?? ReadPairs(reply.Headers, format, now);
    }

    private static TimeSpan? ReadPairs(ApiHeaders headers, RateLimitResetFormat format, DateTimeOffset now)
    {
        TimeSpan? longest = null;
        foreach (var (remainingName, resetName) in Pairs)
        {
            if (headers.TryGetValue(remainingName, out var remaining) && IsNone(remaining) && headers.TryGetValue(resetName, out var reset))
            {
                var isAmbiguous = resetName is "X-RateLimit-Reset" or "X-Rate-Limit-Reset";
                var pause = ResetReader.Read(reset, isAmbiguous ? format : RateLimitResetFormat.Seconds, ServerClock.Of(headers, now));
                longest = pause > longest || longest is null ? pause : longest;
            }
        }

        return longest;
    }

    private static bool IsNone(string remaining) => remaining.Trim().Trim('0').Length == 0 && remaining.Contains('0', StringComparison.Ordinal);
}
