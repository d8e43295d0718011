using System.Net;

namespace Dovetail.Errors;

/// <summary>Whether an error means that the client has asked too much: 429, and a 403 that says so in its headers, as GitHub and others send it.</summary>
internal static class RateLimitSigns
{
    private static readonly string[] Remaining = ["X-RateLimit-Remaining", "RateLimit-Remaining", "X-Rate-Limit-Remaining"];

    public static bool Shows(HttpStatusCode status, ApiHeaders headers) =>
        status is HttpStatusCode.TooManyRequests || (status is HttpStatusCode.Forbidden && (headers.TryGetValue("Retry-After", out _) || IsExhausted(headers)));

    private static bool IsExhausted(ApiHeaders headers)
    {
        foreach (var name in Remaining)
        {
            if (headers.TryGetValue(name, out var text) && text == "0")
            {
                return true;
            }
        }

        return false;
    }
}
