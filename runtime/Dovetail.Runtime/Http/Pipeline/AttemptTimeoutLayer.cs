using System.Runtime.CompilerServices;

namespace Dovetail.Http.Pipeline;

/// <summary>Limits an attempt: the request, the response's headers, and the body where it is read into memory.</summary>
internal sealed class AttemptTimeoutLayer : ApiLayer
{
    public override ValueTask<ApiReply> SendAsync(ApiExchange exchange, CancellationToken cancellationToken) =>
        exchange.Policy.Attempt == Timeout.InfiniteTimeSpan ? Next.SendAsync(exchange, cancellationToken) : SendLimitedAsync(exchange, cancellationToken);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<ApiReply> SendLimitedAsync(ApiExchange exchange, CancellationToken cancellationToken)
    {
        var attempt = exchange.Deadline!.BeginAttempt(cancellationToken);
        try
        {
            return await Next.SendAsync(exchange, attempt.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (attempt.IsOver && !cancellationToken.IsCancellationRequested)
        {
            throw new ApiTimeoutException(ApiTimeoutKind.Attempt, exchange.Policy.Attempt, e, exchange.Operation.Id);
        }
        finally
        {
            exchange.Deadline.EndAttempt(attempt);
        }
    }
}
