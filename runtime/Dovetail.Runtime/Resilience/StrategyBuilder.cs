using Dovetail.Http.Pipeline;
using Polly;

namespace Dovetail.Resilience;

/// <summary>Composes the client's own Polly strategies with those of the user, as layers; none where there is nothing to do.</summary>
internal sealed class StrategyBuilder(ApiClientOptions options)
{
    /// <summary>Around a call: the user's strategies, then the retry.</summary>
    public IEnumerable<ApiLayer> OfCall()
    {
        var builder = Begin();
        options.Pipeline.ConfigureCall?.Invoke(builder);
        builder.AddStrategy(_ => new RetryStrategy(options.TimeProvider, options.Random));
        return [new StrategyLayer(builder.Build())];
    }

    /// <summary>Around an attempt: the circuit breaker, then the user's strategies.</summary>
    public IEnumerable<ApiLayer> OfAttempt()
    {
        if (options.Pipeline.ConfigureAttempt is not { } configure)
        {
            return [];
        }

        var builder = Begin();
        configure(builder);
        return [new StrategyLayer(builder.Build())];
    }

    private ResiliencePipelineBuilder<ApiReply> Begin() => new() { TimeProvider = options.TimeProvider };
}
