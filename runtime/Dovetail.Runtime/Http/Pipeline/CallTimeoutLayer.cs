using System.Runtime.CompilerServices;

namespace Dovetail.Http.Pipeline;

/// <summary>Limits the whole call, and tells the caller's cancellation apart from every other end.</summary>
internal sealed class CallTimeoutLayer(TimeProvider time) : ApiLayer
{
    public override ValueTask<ApiReply> SendAsync(ApiExchange exchange, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        exchange.Begin(time);
        var isEndless = exchange.Policy is { Total.Ticks: < 0, Attempt.Ticks: < 0 } && !cancellationToken.CanBeCanceled;
        return isEndless ? Next.SendAsync(exchange, cancellationToken) : SendLimitedAsync(exchange, cancellationToken);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<ApiReply> SendLimitedAsync(ApiExchange exchange, CancellationToken cancellationToken)
    {
        using var deadline = new CallDeadline(exchange, time, cancellationToken);
        exchange.Deadline = deadline;
        try
        {
            return await Next.SendAsync(exchange, deadline.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or ApiConnectionException && cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException("The call was cancelled by its caller.", e, cancellationToken);
        }
        catch (OperationCanceledException e) when (deadline.IsOver)
        {
            throw new ApiTimeoutException(ApiTimeoutKind.Total, exchange.Policy.Total, e);
        }
    }
}
