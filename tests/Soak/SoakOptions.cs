using Dovetail.Soak.Output;
using Dovetail.Soak.Servers;

namespace Dovetail.Soak;

/// <summary>A client as production has it, with every wait shortened: nothing is switched off.</summary>
internal static class SoakOptions
{
    public static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(5);

    public static readonly TimeSpan IdleTimeout = TimeSpan.FromSeconds(1);

    public const int CallsAtOnce = 100;

    public static ShopClientOptions Create(Uri shop, Uri tokens, SearchedLogs logs)
    {
        var options = new ShopClientOptions { BaseAddress = shop, Credential = Credential(tokens), LoggerFactory = logs };
        options.Timeouts = new TimeoutOptions { Total = CallTimeout, Attempt = TimeSpan.FromSeconds(1), Idle = IdleTimeout, Connect = TimeSpan.FromSeconds(2) };
        options.Retry = new RetryOptions
        {
            BaseDelay = TimeSpan.FromMilliseconds(20),
            MaxDelay = TimeSpan.FromMilliseconds(200),
            ThrottlingBaseDelay = TimeSpan.FromMilliseconds(50),
            ThrottlingMaxDelay = TimeSpan.FromMilliseconds(500),
            MaxRetryAfter = TimeSpan.FromSeconds(1),
        };
        options.CircuitBreaker = new CircuitBreakerOptions
        {
            SamplingDuration = TimeSpan.FromSeconds(1),
            BreakDuration = TimeSpan.FromMilliseconds(200),
            MaxBreakDuration = TimeSpan.FromMilliseconds(500),
            ConsecutiveFailuresBreakDuration = TimeSpan.FromMilliseconds(300),
        };
        options.RateLimit.Limits.Add(RateLimit.Concurrency(CallsAtOnce));
        foreach (var name in (string[])["Authorization", "X-Echo", "WWW-Authenticate"])
        {
            options.Diagnostics.Headers.Add(name);
        }

        return options;
    }

    private static ClientCredentialsCredential Credential(Uri tokens) => new(new OAuthOptions
    {
        TokenEndpoint = new Uri(tokens, "/token"),
        ClientId = TokenService.ClientId,
        ClientSecret = TokenService.ClientSecret,
        Timeout = TimeSpan.FromSeconds(2),
    });
}
