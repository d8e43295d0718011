using Dovetail.Runtime.Tests.Wire;

namespace Dovetail.Runtime.Tests.Resilience;

public sealed class OptionTests : WireTest
{
    [Fact]
    public void Options_that_can_not_work_are_all_told_at_once_with_their_keys()
    {
        var e = Assert.Throws<ApiConfigurationException>(() => Shop(static options =>
        {
            options.Retry = new RetryOptions { MaxRetries = -1, BaseDelay = TimeSpan.FromSeconds(9), QuotaCapacity = -1, MaxRetryAfter = TimeSpan.FromSeconds(-1), Statuses = [200] };
            options.CircuitBreaker = new CircuitBreakerOptions { FailureRatio = 0, MinimumThroughput = 0, ConsecutiveFailures = -1, SamplingDuration = TimeSpan.Zero };
            options.Operations["getOwner"] = new OperationOptions { MaxRetries = 1000, Timeout = TimeSpan.FromSeconds(1), AttemptTimeout = TimeSpan.FromSeconds(2) };
            options.Timeouts.Idle = TimeSpan.Zero;
        }));

        Assert.Equal(
            [
                "Timeouts:Idle", "Retry:MaxRetries", "Retry:BaseDelay", "Retry:MaxRetryAfter", "Retry:QuotaCapacity", "Retry:Statuses",
                "CircuitBreaker:FailureRatio", "CircuitBreaker:MinimumThroughput", "CircuitBreaker:ConsecutiveFailures", "CircuitBreaker:SamplingDuration",
                "Operations:getOwner:MaxRetries", "Operations:getOwner:AttemptTimeout",
            ],
            e.Failures.Select(static failure => failure.Split(' ')[0]));
    }

    [Fact]
    public void A_view_that_can_not_work_says_so()
    {
        var e = Assert.Throws<ApiConfigurationException>(() => Shop().With(static view =>
        {
            view.Retry = new RetryOptions { MaxRetries = 101 };
            view.CircuitBreaker = new CircuitBreakerOptions { FailureRatio = 2 };
        }));

        Assert.Equal(2, e.Failures.Count);
    }
}
