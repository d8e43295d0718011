using Dovetail.Generator.Model;

namespace Dovetail.Generator.Tests.Building;

/// <summary>Limits as real documents write them.</summary>
public sealed class RateLimitTests
{
    private const int Second = 1_000;
    private const int Minute = 60 * Second;
    private const int Hour = 60 * Minute;

    [Theory]
    [InlineData("x-ratelimit: { requests: 3, period: 60, key: ip }", 3, Minute, null)]
    [InlineData("x-rate-limit: { limit: 120, windowMinutes: 1 }", 120, Minute, null)]
    [InlineData("x-rate-limit: { requests: 50, window: '1 hour', description: slow }", 50, Hour, null)]
    [InlineData("x-rateLimit: { limit: 100, window: 60s }", 100, Minute, null)]
    [InlineData("x-rate-limit: { group: fleet, max-tokens: 1800, window-size: 15m }", 1800, 15 * Minute, null)]
    [InlineData("x-rate-limit: { limit: 60, interval: minute, burst: 10 }", 60, Minute, 10)]
    [InlineData("x-ratelimit: { permits: 10, window: PT15M, algorithm: token-bucket }", 10, 15 * Minute, 10)]
    [InlineData("x-ratelimit: { rps: 5 }", 5, Second, null)]
    [InlineData("x-ratelimit: { requests_per_minute: '1,000' }", 1000, Minute, null)]
    [InlineData("x-ratelimit: { limit: 5, window_ms: 250 }", 5, 250, null)]
    [InlineData("x-rate-limit: 100/minute", 100, Minute, null)]
    [InlineData("x-rate-limit: 100 requests per 10 seconds", 100, 10 * Second, null)]
    [InlineData("x-ratelimit-permit-limit: 20\nx-ratelimit-window-seconds: 30\nx-ratelimit-policy: slow", 20, 30 * Second, null)]
    [InlineData("x-ratelimit-limit: 20\nx-ratelimit-window: 30\nx-ratelimit-burst: 5", 20, 30 * Second, 5)]
    public void A_limit_is_read_in_each_form(string extension, int permits, int milliseconds, int? burst)
    {
        var built = Build(extension);

        Assert.Equal(new RateLimitModel(permits, milliseconds, burst), Assert.Single(Operation(built).RateLimits));
        Assert.Empty(built.Findings);
    }

    [Theory]
    [InlineData("x-rate-limit: 100")]
    [InlineData("x-rate-limit: { limit: 100 }")]
    [InlineData("x-rate-limit: { limit: unlimited, window: 1s }")]
    [InlineData("x-rate-limit: { limit: 0, window: 1s }")]
    [InlineData("x-rate-limit: { limit: -1, window: 1s }")]
    [InlineData("x-rate-limit: { limit: 1000001, window: 1s }")]
    [InlineData("x-rate-limit: { limit: 99999999999999999999999, window: 1s }")]
    [InlineData("x-rate-limit: { limit: 1, window: 99999999999999999999999s }")]
    [InlineData("x-rate-limit: { limit: 1, window: 400d }")]
    [InlineData("x-rate-limit: { limit: 1, window: 0 }")]
    [InlineData("x-rate-limit: { limit: 1, window: soon }")]
    [InlineData("x-rate-limit: { limit: 1, window: '' }")]
    [InlineData("x-rate-limit: [{ tier: free, limit: 5, window: day }]")]
    [InlineData("x-rate-limit: ['']")]
    [InlineData("x-rate-limit: a/b/c")]
    [InlineData("x-ratelimit-limit: 100")]
    public void A_limit_that_can_not_be_kept_is_a_finding_at_its_place(string extension)
    {
        var built = Build(extension);

        Assert.Empty(Operation(built).RateLimits);
        var finding = Assert.Single(built.Findings);
        Assert.Equal(("DOVE0040", 5), (finding.Id, finding.Location!.StartLine));
    }

    [Theory]
    [InlineData("x-ratelimit: { enabled: false, limit: 5, window: 1s }")]
    [InlineData("x-ratelimit-policy: slow")]
    [InlineData("x-ratelimit: { headers: true }")]
    [InlineData("x-ratelimit-category: ads_read", "ads_read")]
    [InlineData("x-ory-ratelimit-bucket: kratos-admin-high", "kratos-admin-high")]
    [InlineData("x-ratelimit: { group: fleet }", "fleet")]
    public void What_is_no_limit_is_none(string extension, string? group = null)
    {
        var built = Build(extension);

        Assert.Equal((0, group), (Operation(built).RateLimits.Count, Operation(built).RateLimitGroup));
        Assert.Empty(built.Findings);
    }

    [Fact]
    public void Several_limits_all_hold_and_the_documents_own_is_that_of_all_calls()
    {
        var built = Built.Document("""
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            x-ratelimit: [{ limit: 10, window: 1s }, { limit: 1000, window: 1d }, { limit: 10, window: 1s }]
            paths:
              /x: { get: { responses: { '204': { description: Done. } } } }
            """);

        Assert.Equal([new(10, Second, null), new(1000, 24 * Hour, null)], built.Api.Client.RateLimits);
    }

    private static Built Build(string extension) => Built.Document($$"""
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        paths:
          /x:
            get:
        {{string.Join('\n', extension.Split('\n').Select(static line => "      " + line))}}
              responses: { '204': { description: Done. } }
        """);

    private static OperationModel Operation(Built built) => built.Api.Groups.Single().Operations.Single();
}
