using System.Net;
using Dovetail.Http.Pipeline;
using Dovetail.Http.Transport;

namespace Dovetail.Http.Internal;

/// <summary>
/// A response's stream in its reader's hands. Each read is limited in time: a server that falls silent does not hold its reader for ever. What goes wrong is an error of the
/// call, not the <see cref="IOException"/> of its connection: who copies to a file can tell the one from the other.
/// </summary>
internal sealed class ResponseStream(Stream inner, ApiExchange exchange, HttpStatusCode status, TimeProvider time) : ReadOnlyStream
{
    public override bool CanRead => inner.CanRead;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var timeout = exchange.Policy.Idle;
        using var silence = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, silence.Token);
        try
        {
            return await inner.ReadAsync(buffer, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException("The read was cancelled by its caller.", e, cancellationToken);
        }
        catch (OperationCanceledException e) when (silence.IsCancellationRequested)
        {
            throw Fault(new ApiTimeoutException(ApiTimeoutKind.Idle, timeout, e, exchange.Operation.Id));
        }
        catch (Exception e) when (BrokenCompression.Shows(e))
        {
            throw Fault(new ResponseFormatException(exchange.Operation.Id, status, "its compressed body is broken.", innerException: e));
        }
        catch (Exception e) when (e is IOException or HttpRequestException)
        {
            throw Fault(TransportFaults.Translate(exchange, e));
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override async ValueTask DisposeAsync()
    {
        await inner.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private Exception Fault(Exception fault)
    {
        (fault as ApiException)?.Annotate(exchange.RequestId, exchange.Attempts, exchange.FailedAttempts);
        return fault;
    }
}
