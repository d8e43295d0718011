using System.Runtime.CompilerServices;
using Dovetail.Http.Internal;
using Dovetail.Http.Transport;

namespace Dovetail.Http.Pipeline;

/// <summary>
/// Reads the body into memory, up to a limit, counted after decompression; of an error, its beginning is enough. A success that the operation hands on while it comes
/// is left to be read by the caller, who is not left waiting by a silent server for ever.
/// </summary>
internal sealed class BodyLayer(TimeProvider time) : ApiLayer
{
    private const int MaxErrorBytes = 64 * 1024;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public override async ValueTask<ApiReply> SendAsync(ApiExchange exchange, CancellationToken cancellationToken)
    {
        var reply = await Next.SendAsync(exchange, cancellationToken).ConfigureAwait(false);
        try
        {
            if (!reply.IsSuccess)
            {
                await ReadErrorAsync(reply, cancellationToken).ConfigureAwait(false);
            }
            else if (exchange.Operation.Streams)
            {
                var stream = await reply.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
                reply.Stream = new ResponseStream(stream, exchange, reply.StatusCode, time);
            }
            else
            {
                await ReadAsync(exchange, reply, cancellationToken).ConfigureAwait(false);
            }

            return reply;
        }
        catch
        {
            reply.Dispose();
            throw;
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private static async ValueTask ReadAsync(ApiExchange exchange, ApiReply reply, CancellationToken cancellationToken)
    {
        var limit = exchange.Settings.MaxResponseBytes;
        reply.Buffer = new ResponseBuffer();
        try
        {
            var isWhole = ResponseBuffer.AnnouncedLength(reply.Content) is not { } length || length <= limit;
            if (!isWhole || !await reply.Buffer.FillAsync(reply.Content, (int)limit, cancellationToken).ConfigureAwait(false))
            {
                throw new ResponseTooLargeException(limit);
            }

            reply.IsWhole = true;
        }
        catch (Exception e) when (BrokenCompression.Shows(e))
        {
            throw new ResponseFormatException(exchange.Operation.Id, reply.StatusCode, "its compressed body is broken.", innerException: e);
        }
        catch (IOException e)
        {
            throw TransportFaults.Translate(exchange, e);
        }
        catch (HttpRequestException e)
        {
            throw TransportFaults.Translate(exchange, e);
        }
    }

    /// <summary>A body that breaks off does not hide the status.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private static async ValueTask ReadErrorAsync(ApiReply reply, CancellationToken cancellationToken)
    {
        reply.Buffer = new ResponseBuffer();
        try
        {
            reply.IsWhole = await reply.Buffer.FillAsync(reply.Content, MaxErrorBytes, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or HttpRequestException || BrokenCompression.Shows(e))
        {
        }
    }
}
