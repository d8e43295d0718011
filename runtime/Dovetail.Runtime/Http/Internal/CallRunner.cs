using Dovetail.Http.Pipeline;
using Dovetail.Http.Waiting;
using Dovetail.Telemetry;

namespace Dovetail.Http.Internal;

/// <summary>Runs a call from its request to its response.</summary>
internal static class CallRunner
{
    public static Task<ApiResponse<T>> RunAsync<T>(ApiOperation<T> operation, ApiRequest request, CancellationToken cancellationToken) =>
        CallScope.Current is { } scope ? RunWithinAsync(operation, request, scope, cancellationToken) : RunAsync(operation, request, scope: null, cancellationToken);

    private static async Task<ApiResponse<T>> RunWithinAsync<T>(ApiOperation<T> operation, ApiRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, scope.Cancellation);
        try
        {
            return await RunAsync(operation, request, scope, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (e.CancellationToken == either.Token)
        {
            throw new OperationCanceledException(e.Message, e, cancellationToken.IsCancellationRequested ? cancellationToken : scope.Cancellation);
        }
    }

    private static async Task<ApiResponse<T>> RunAsync<T>(ApiOperation<T> operation, ApiRequest request, CallScope? scope, CancellationToken cancellationToken)
    {
        ApiExchange? exchange = null;
        ApiReply? reply = null;
        var trace = OperationTrace.Begin(request.Connection.Telemetry, operation, request.Connection.Time);
        try
        {
            exchange = ExchangeBuilder.Build(operation, request, scope, cancellationToken);
            scope?.Sending(exchange, request.Connection.Time);
            reply = await request.Connection.Pipeline.SendAsync(exchange, cancellationToken).ConfigureAwait(false);
            scope?.Received(reply);
            var response = Read(operation, exchange, reply, request);
            trace.End(exchange, reply.Status, response.Failure);

            // A stream that is handed on keeps its message.
            reply = reply.Stream is null || response.IsMissing ? reply : null;
            return response;
        }
        catch (Exception e)
        {
            exchange?.Reply?.Dispose();
            exchange?.Message?.Dispose();
            (e as ApiException)?.Annotate(exchange?.RequestId, exchange?.Attempts ?? 0, exchange?.FailedAttempts);
            trace.Fail(exchange, e);
            throw;
        }
        finally
        {
            reply?.Dispose();
            if (!request.Parts.IsShared)
            {
                request.Parts.Body?.Dispose();
            }
        }
    }

    private static ApiResponse<T> Read<T>(ApiOperation<T> operation, ApiExchange exchange, ApiReply reply, ApiRequest request)
    {
        var connection = request.Connection;
        var scope = new ReadingScope(exchange, reply, connection.ReadContextOf(operation, exchange.Settings), connection.Time);
        if (IsSuccess(operation, reply))
        {
            var state = request.Work switch
            {
                WorkPlace.Monitor => WorkStateReader.OfMonitor(reply),
                WorkPlace.Resource => WorkStateReader.OfResource(reply),
                _ => WorkState.Unsaid,
            };
            if (state is WorkState.Failed)
            {
                var failed = scope.Failure();
                failed.Annotate(exchange.RequestId, exchange.Attempts, exchange.FailedAttempts);
                return new ApiResponse<T>(failed);
            }

            // What a monitor says is no value of the operation, unless that has none.
            var isWhole = request.Work is not WorkPlace.Monitor || state is WorkState.Unsaid || typeof(T) == typeof(NoContent);
            ResponseFormatException? missing = null;
            var value = isWhole ? ReadValue(operation, scope, out missing) : default!;
            return new ApiResponse<T>(value, missing)
            {
                StatusCode = reply.StatusCode,
                Headers = reply.Headers,
                Monitor = request.Work is WorkPlace.None ? StatusMonitor<T>.Of(operation, request, exchange, reply) : null,
                State = state,
                IsWhole = isWhole,
                RequestId = exchange.RequestId,
                Attempts = exchange.Attempts,
                CacheStatus = exchange.CacheStatus,
                Address = exchange.Parts.IsShared || request.Address is not null ? exchange.Redirect?.Address ?? new Uri(exchange.Url) : null,
                BodyHash = exchange.Parts.IsShared ? HashOf(reply.Body.Span) : null,
            };
        }

        var declared = operation.ErrorOf(reply.Status);
        var failure = declared?.Read(scope) ?? scope.Failure();
        failure.Annotate(exchange.RequestId, exchange.Attempts, exchange.FailedAttempts);
        return declared is null ? throw failure : new ApiResponse<T>(failure);
    }

    /// <summary>
    /// Where a body is promised and does not come, who asks for the value is told. Status and headers are there nevertheless, as for work that is accepted and not done yet
    /// (RFC 9110 15.3.3): who waits for that needs no value.
    /// </summary>
    private static T ReadValue<T>(ApiOperation<T> operation, ReadingScope scope, out ResponseFormatException? missing)
    {
        missing = null;
        try
        {
            if (scope.Reply.IsUnasked && typeof(T) != typeof(NoContent))
            {
                throw scope.FormatFault("nothing is said to be modified, and the request did not ask for that (If-None-Match, If-Modified-Since).");
            }

            return operation.Response.Read(scope);
        }
        catch (ResponseFormatException e) when (scope.IsEmpty)
        {
            missing = e;
            return default!;
        }
    }

    private static int HashOf(ReadOnlySpan<byte> body)
    {
        var hash = default(HashCode);
        hash.AddBytes(body);
        return hash.ToHashCode();
    }

    // "Not modified" is what a caller who sends a condition asks for (RFC 9110 13.1).
    private static bool IsSuccess(ApiOperation operation, ApiReply reply) =>
        reply.IsSuccess || (reply.Status == 304 && operation.ErrorOf(304)?.PrecisionFor(304) is null or < 2);
}
