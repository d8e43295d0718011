using System.Runtime.CompilerServices;

namespace Dovetail.Http.Pipeline;

/// <summary>Limits the whole call, and tells the caller's cancellation apart from every other end.</summary>
internal sealed class CallTimeoutLayer(TimeProvider time) : ApiLayer
{
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public override async ValueTask<ApiReply> SendAsync(ApiExchange exchange, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        exchange.Begin(time);
        using var timeout = new CancellationTokenSource(exchange.Policy.Total, time);
        using var either = cancellationToken.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token) : null;
        try
        {
            return await Next.SendAsync(exchange, (either ?? timeout).Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or ApiConnectionException && cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException("The call was cancelled by its caller.", e, cancellationToken);
        }
        catch (OperationCanceledException e) when (timeout.IsCancellationRequested)
        {
            throw new ApiTimeoutException(ApiTimeoutKind.Total, exchange.Policy.Total, e);
        }
    }
}
