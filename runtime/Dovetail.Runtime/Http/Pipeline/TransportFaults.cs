using System.Runtime.ExceptionServices;
using Dovetail.Http.Internal;

namespace Dovetail.Http.Pipeline;

/// <summary>Gives the transport's errors their names. Paths and queries stay out of the messages: they may hold secrets.</summary>
internal static class TransportFaults
{
    public static Exception Translate(ApiExchange exchange, Exception exception, bool isClient = false)
    {
        if (OfCaller(exception) is { } ofCaller)
        {
            // The caller's file failed, not the connection: the caller gets the file's own error.
            ExceptionDispatchInfo.Throw(ofCaller);
        }

        return exception switch
        {
            OperationCanceledException { InnerException: TimeoutException } =>
                isClient
                    ? new ApiTimeoutException(ApiTimeoutKind.Attempt, innerException: exception, operation: exchange.Operation.Id)
                    : new ApiTimeoutException(ApiTimeoutKind.Connect, exchange.Settings.Timeouts.Connect, exception, exchange.Operation.Id),
            _ => new ApiConnectionException($"{exchange.Operation.Id}: {What(exception)} ({Host(exchange.Redirect?.Address ?? exchange.Endpoint.Root)}).", exception),
        };
    }

    private static string Host(Uri called) => $"{called.Host}:{called.Port}";

    private static string What(Exception exception) => exception switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => "the server's name could not be resolved",
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => "the server could not be reached",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => "no secure connection could be made",
        HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse } => "the answer is no HTTP",
        _ => "the connection broke",
    };

    private static Exception? OfCaller(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is RequestBodyException)
            {
                return exception.InnerException;
            }
        }

        return null;
    }
}
