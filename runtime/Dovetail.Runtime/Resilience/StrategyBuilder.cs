using Polly;

namespace Dovetail.Resilience;

/// <summary>Composes the client's own Polly strategies with those of the user, as layers.</summary>
internal sealed class StrategyBuilder(ApiClientOptions options)
{
    /// <summary>Around a call: the user's strategies, then the retry.</summary>
    public StrategyLayer OfCall()
    {
        var builder = Begin();
        options.Pipeline.ConfigureCall?.Invoke(builder);
        builder.AddStrategy(_ => new RetryStrategy(options.TimeProvider, options.Random));
        return new StrategyLayer(builder.Build());
    }

    /// <summary>Around an attempt: the circuit breaker, then the user's strategies.</summary>
    public StrategyLayer OfAttempt()
    {
        var builder = Begin();
        builder.AddStrategy(_ => new CircuitBreakerStrategy(options.Circuits));
        options.Pipeline.ConfigureAttempt?.Invoke(builder);
        return new StrategyLayer(builder.Build());
    }

    private ResiliencePipelineBuilder<ApiReply> Begin() => new() { TimeProvider = options.TimeProvider };
}
