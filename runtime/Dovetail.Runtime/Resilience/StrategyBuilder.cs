using Dovetail.Http.Pipeline;
using Polly;

namespace Dovetail.Resilience;

/// <summary>Composes the client's own Polly strategies with those of the user, as layers; none where there is nothing to do.</summary>
internal sealed class StrategyBuilder(ApiClientOptions options)
{
    /// <summary>Around a call: the user's strategies, then the retry.</summary>
    public IEnumerable<ApiLayer> OfCall() => Build(options.Pipeline.ConfigureCall);

    /// <summary>Around an attempt: the circuit breaker, then the user's strategies.</summary>
    public IEnumerable<ApiLayer> OfAttempt() => Build(options.Pipeline.ConfigureAttempt);

    private IEnumerable<ApiLayer> Build(Action<ResiliencePipelineBuilder<ApiReply>>? configure)
    {
        if (configure is null)
        {
            return [];
        }

        var builder = new ResiliencePipelineBuilder<ApiReply> { TimeProvider = options.TimeProvider };
        configure(builder);
        return [new StrategyLayer(builder.Build())];
    }
}
