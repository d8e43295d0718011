using System.Runtime.CompilerServices;

namespace Dovetail.Http.Pipeline;

/// <summary>Counts an attempt and limits it: the request, the response's headers, and the body where it is read into memory.</summary>
internal sealed class AttemptTimeoutLayer(TimeProvider time) : ApiLayer
{
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public override async ValueTask<ApiReply> SendAsync(ApiExchange exchange, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(exchange.Policy.Attempt, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            return await Next.SendAsync(exchange, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new ApiTimeoutException(ApiTimeoutKind.Attempt, exchange.Policy.Attempt, e);
        }
    }
}
