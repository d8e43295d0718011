using System.Globalization;

namespace Dovetail.RateLimiting.Internal;

/// <summary>The time at the server: its <c>Date</c>, since the client's clock may be off by minutes.</summary>
internal static class ServerClock
{
    public static DateTimeOffset Of(ApiHeaders headers, DateTimeOffset now) =>
        headers.TryGetValue("Date", out var text)
        && DateTimeOffset.TryParseExact(text.Trim(), "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : now;
}
