using Dovetail.Http.Pipeline;
using Polly;

namespace Dovetail.Resilience;

/// <summary>The user's Polly strategies as layers: none where there are none, for each costs a call a context of Polly's.</summary>
internal sealed class StrategyBuilder(ApiClientOptions options)
{
    /// <summary>Those around a call.</summary>
    public ApiLayer[] OfCall() => Build(options.Pipeline.ConfigureCall);

    /// <summary>Those around an attempt.</summary>
    public ApiLayer[] OfAttempt() => Build(options.Pipeline.ConfigureAttempt);

    private ApiLayer[] Build(Action<ResiliencePipelineBuilder<ApiReply>>? configure)
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
