using System.Globalization;
using System.Net;
using Dovetail.RateLimiting;

namespace Dovetail.Runtime.Tests.RateLimiting;

/// <summary>What a server says of its limits, in each form that servers say it in. The client's clock stands ten minutes before the server's.</summary>
public sealed class ServerLimitTests
{
    private const string Date = "Date: Thu, 01 Jan 2026 00:10:00 GMT";

    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset AtServer = Now.AddMinutes(10);

    [Theory]
    [InlineData("RateLimit: \"a\";r=0;t=5", 5)]
    [InlineData("RateLimit: default;r=0;t=5", 5)]
    [InlineData("RateLimit: \"a\"; r=0;t=5;pk=:cHNycw==:", 5)]
    [InlineData("RateLimit: \"a\";r=3;t=50, \"b\";r=0;t=7", 7)]
    [InlineData("RateLimit: \"a\";r=0;t=50, \"b\";r=0;t=7", 50)]
    [InlineData("RateLimit: \"a\";r=3;t=50\nRateLimit: \"b\";r=0;t=7", 7)]
    [InlineData("RateLimit: \"a, \\\"b\";r=0;t=5", 5)]
    [InlineData("RateLimit: \"a\";r=0\nRateLimit-Policy: \"b\";q=1;w=9,\"a\";q=100;w=60", 60)]
    [InlineData("RateLimit: limit=100, remaining=0, reset=8", 8)]
    [InlineData("RateLimit-Limit: 100, 100;w=60\nRateLimit-Remaining: 0\nRateLimit-Reset: 9", 9)]
    [InlineData("ratelimit-remaining: 0\nRATELIMIT-RESET: 9", 9)]
    [InlineData("X-RateLimit-Remaining: 0\nX-RateLimit-Reset: 30", 30)]
    [InlineData("X-RateLimit-Remaining: 0\nX-RateLimit-Reset: 1767226260", 60)]
    [InlineData("X-RateLimit-Remaining: 0\nX-RateLimit-Reset: 1767226260500", 60.5)]
    [InlineData("X-RateLimit-Remaining: 0\nX-RateLimit-Reset: 2026-01-01T00:11:00Z", 60)]
    [InlineData("X-RateLimit-Remaining: 0\nX-RateLimit-Reset: 2026-01-01T02:11:00.250+02:00", 60.25)]
    [InlineData("X-RateLimit-Remaining: 0\nX-RateLimit-Reset: Thu, 01 Jan 2026 00:11:00 GMT", 60)]
    [InlineData("X-RateLimit-Remaining: 0\nX-RateLimit-Reset-After: 1.337", 1.337)]
    [InlineData("X-Rate-Limit-Remaining: 0\nX-Rate-Limit-Reset: 1767226201", 1)]
    [InlineData("x-ratelimit-remaining-requests: 0\nx-ratelimit-reset-requests: 1m30s", 90)]
    [InlineData("x-ratelimit-remaining-tokens: 0\nx-ratelimit-reset-tokens: 6ms", 0.006)]
    [InlineData("x-ratelimit-remaining-requests: 7\nx-ratelimit-reset-requests: 1s\nx-ratelimit-remaining-tokens: 0\nx-ratelimit-reset-tokens: 2h3m", 7380)]
    public void A_limit_that_is_reached_is_read_in_each_form(string headers, double seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), Read(200, headers));

    [Theory]
    [InlineData("RateLimit: \"a\";r=1;t=5")]
    [InlineData("RateLimit: \"a\";t=5")]
    [InlineData("RateLimit: \"a\";r=0")]
    [InlineData("RateLimit: \"a\";r=-1;t=5")]
    [InlineData("RateLimit: \"a\";r=0;t=-5")]
    [InlineData("RateLimit: \"a\";r=0;t=99999999999999999999")]
    [InlineData("RateLimit: \"a\";r=0;t=99999999999")]
    [InlineData("RateLimit: \"a;r=0;t=5")]
    [InlineData("RateLimit: \"a\";r=0;t=5,")]
    [InlineData("RateLimit: \"a\" r=0;t=5")]
    [InlineData("RateLimit: \"a\";R=0;t=5")]
    [InlineData("RateLimit: (\"a\");r=0;t=5")]
    [InlineData("RateLimit: \"a\";r=0;t=5 \"b\"")]
    [InlineData("RateLimit: \"a\";r=1.5;t=5")]
    [InlineData("RateLimit: \"ä\";r=0;t=5")]
    [InlineData("RateLimit: ")]
    [InlineData("RateLimit: ;;;")]
    [InlineData("RateLimit-Remaining: 0")]
    [InlineData("RateLimit-Remaining: none\nRateLimit-Reset: 9")]
    [InlineData("RateLimit-Remaining: \nRateLimit-Reset: 9")]
    [InlineData("RateLimit-Remaining: 10\nRateLimit-Reset: 9")]
    [InlineData("RateLimit-Remaining: 0\nRateLimit-Reset: -9")]
    [InlineData("RateLimit-Remaining: 0\nRateLimit-Reset: soon")]
    [InlineData("X-RateLimit-Remaining: 0\nX-RateLimit-Reset: 1767226199")]
    [InlineData("X-RateLimit-Remaining: 0\nX-RateLimit-Reset: 2025-12-31T23:59:00Z")]
    [InlineData("X-RateLimit-Remaining: 0\nX-RateLimit-Reset: 99999999999999999999999999999999999")]
    [InlineData("X-RateLimit-Remaining: 0\nX-RateLimit-Reset: 0")]
    [InlineData("X-RateLimit-Remaining: 0\nX-RateLimit-Reset: 1e3")]
    [InlineData("X-RateLimit-Remaining: 0\nX-RateLimit-Reset: ")]
    [InlineData("X-RateLimit-Remaining: 0\nX-RateLimit-Reset: 5, 6")]
    [InlineData("Retry-After: 5")]
    public void What_is_malformed_or_over_or_not_reached_is_ignored(string headers) => Assert.Null(Read(200, headers));

    [Theory]
    [InlineData("RateLimit: \"a\";r=0;t=5")]
    [InlineData("X-RateLimit-Remaining: 0\nX-RateLimit-Reset: 30")]
    public void What_a_cache_kept_is_ignored(string headers) => Assert.Null(Read(200, headers + "\nAge: 3"));

    [Theory]
    [InlineData(429)]
    [InlineData(403)]
    [InlineData(503)]
    public void Retry_After_goes_before_all_else(int status) =>
        Assert.Equal(TimeSpan.FromSeconds(2), Read(status, "Retry-After: 2\nRateLimit: \"a\";r=0;t=500\nX-RateLimit-Remaining: 0\nX-RateLimit-Reset: 30"));

    [Theory]
    [InlineData(202)]
    [InlineData(301)]
    [InlineData(404)]
    public void Retry_After_of_another_status_means_something_else(int status) => Assert.Null(Read(status, "Retry-After: 2"));

    [Theory]
    [InlineData(RateLimitResetFormat.Seconds, "200000000", null)]
    [InlineData(RateLimitResetFormat.Seconds, "30", 30.0)]
    [InlineData(RateLimitResetFormat.Milliseconds, "30000", 30.0)]
    [InlineData(RateLimitResetFormat.UnixSeconds, "1767226230", 30.0)]
    [InlineData(RateLimitResetFormat.UnixMilliseconds, "1767226230000", 30.0)]
    [InlineData(RateLimitResetFormat.UnixSeconds, "30", null)]
    public void A_number_means_what_the_options_say(RateLimitResetFormat format, string reset, double? seconds) =>
        Assert.Equal(seconds is { } time ? TimeSpan.FromSeconds(time) : null, Read(200, $"X-RateLimit-Remaining: 0\nX-RateLimit-Reset: {reset}", format));

    [Fact]
    public void Without_a_date_the_clients_own_clock_counts()
    {
        Assert.Equal(AtServer.ToUnixTimeSeconds() - Now.ToUnixTimeSeconds() + 60, ServerLimitReader.Read(Reply(200, "X-RateLimit-Remaining: 0\nX-RateLimit-Reset: 1767226260"), default, Now)?.TotalSeconds);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    public void The_culture_changes_nothing(string culture)
    {
        var former = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            A_limit_that_is_reached_is_read_in_each_form("X-RATELIMIT-REMAINING: 0\nX-RATELIMIT-RESET-AFTER: 1.337", 1.337);
            A_limit_that_is_reached_is_read_in_each_form("X-RateLimit-Remaining: 0\nX-RateLimit-Reset: Thu, 01 Jan 2026 00:11:00 GMT", 60);
        }
        finally
        {
            CultureInfo.CurrentCulture = former;
        }
    }

    private static TimeSpan? Read(int status, string headers, RateLimitResetFormat format = default) => ServerLimitReader.Read(Reply(status, $"{headers}\n{Date}"), format, Now);

    private static ApiReply Reply(int status, string headers)
    {
        var message = new HttpResponseMessage((HttpStatusCode)status);
        foreach (var line in headers.Split('\n'))
        {
            var (name, value) = (line[..line.IndexOf(':')], line[(line.IndexOf(':') + 1)..].Trim());
            message.Headers.TryAddWithoutValidation(name, value);
        }

        return new ApiReply(message);
    }
}
