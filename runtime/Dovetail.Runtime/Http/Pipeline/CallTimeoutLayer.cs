using System.Runtime.CompilerServices;

namespace Dovetail.Http.Pipeline;

/// <summary>Limits the whole call, and tells the caller's cancellation apart from every other end.</summary>
internal sealed class CallTimeoutLayer(TimeProvider time) : ApiLayer
{
    public override ValueTask<ApiReply> SendAsync(ApiExchange exchange, CancellationToken cancellationToken) => SendAsync(Next, time, exchange, cancellationToken);

    /// <summary>The same for a request that a layer sends for several calls, none of which it may end with.</summary>
    /// <param name="next">The layer that sends.</param>
    /// <param name="time">The clock.</param>
    /// <param name="exchange">The call. Its time runs from now.</param>
    /// <param name="cancellationToken">The caller's.</param>
    public static ValueTask<ApiReply> SendAsync(ApiLayer next, TimeProvider time, ApiExchange exchange, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        exchange.Begin(time);
        var isEndless = exchange.Policy is { Total.Ticks: < 0, Attempt.Ticks: < 0 } && !cancellationToken.CanBeCanceled;
        return isEndless ? next.SendAsync(exchange, cancellationToken) : SendLimitedAsync(next, time, exchange, cancellationToken);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<ApiReply> SendLimitedAsync(ApiLayer next, TimeProvider time, ApiExchange exchange, CancellationToken cancellationToken)
    {
        using var deadline = new CallDeadline(exchange, time, cancellationToken);
        exchange.Deadline = deadline;
        try
        {
            return await next.SendAsync(exchange, deadline.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or ApiConnectionException && cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException("The call was cancelled by its caller.", e, cancellationToken);
        }
        catch (OperationCanceledException e) when (deadline.IsOver)
        {
            throw new ApiTimeoutException(ApiTimeoutKind.Total, exchange.Policy.Total, e, exchange.Operation.Id);
        }
    }
}
