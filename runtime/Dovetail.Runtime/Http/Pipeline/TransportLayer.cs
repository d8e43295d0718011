using System.Runtime.CompilerServices;
using Dovetail.Http.Internal;

namespace Dovetail.Http.Pipeline;

/// <summary>Puts the message on the wire, and gives the transport's errors their names.</summary>
internal sealed class TransportLayer(HttpMessageInvoker transport, bool isClient) : ApiLayer
{
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public override async ValueTask<ApiReply> SendAsync(ApiExchange exchange, CancellationToken cancellationToken)
    {
        var message = exchange.Message!;
        try
        {
            // An HttpClient would read the whole body, without a limit, before it returned.
            var response = transport is HttpClient client
                ? await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false)
                : await transport.SendAsync(message, cancellationToken).ConfigureAwait(false);

            // Handlers of the user's may leave it out; the reply disposes of both.
            response.RequestMessage ??= message;
            return exchange.Reply = new ApiReply(response);
        }
        catch (Exception e)
        {
            message.Dispose();
            if (e is HttpRequestException or IOException or RequestBodyException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
            {
                throw TransportFaults.Translate(exchange, e, isClient);
            }

            throw;
        }
    }
}
