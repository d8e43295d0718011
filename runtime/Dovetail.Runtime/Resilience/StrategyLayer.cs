using System.Runtime.CompilerServices;
using Dovetail.Http.Pipeline;
using Polly;

namespace Dovetail.Resilience;

/// <summary>A pipeline of Polly strategies as a layer. They find the call in their context: <see cref="ApiCallContext.Of(ResilienceContext)"/>.</summary>
internal sealed class StrategyLayer(ResiliencePipeline<ApiReply> pipeline) : ApiLayer
{
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public override async ValueTask<ApiReply> SendAsync(ApiExchange exchange, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(exchange.OperationId, continueOnCapturedContext: false, cancellationToken);
        context.Properties.Set(ApiCallContext.Key, exchange);
        try
        {
            var outcome = await pipeline
                .ExecuteOutcomeAsync(static (context, state) => state.Layer.SendNextAsync(state.Exchange, context), context, (Layer: this, Exchange: exchange))
                .ConfigureAwait(false);
            outcome.ThrowIfException();
            return outcome.Result!;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    // Strategies speak of outcomes: an exception that is thrown on through each of them would cost each a catch.
    private async ValueTask<Outcome<ApiReply>> SendNextAsync(ApiExchange exchange, ResilienceContext context)
    {
        try
        {
            return Outcome.FromResult(await Next.SendAsync(exchange, context.CancellationToken).ConfigureAwait(false));
        }
        catch (Exception e)
        {
            return Outcome.FromException<ApiReply>(e);
        }
    }
}
