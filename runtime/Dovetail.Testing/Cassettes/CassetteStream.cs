using Dovetail.Http.Internal;

namespace Dovetail.Testing.Cassettes;

/// <summary>
/// A stream that keeps what is read from it. What the reader leaves is not recorded: a stream of events may have no end. One that breaks is not recorded at all, as a call that
/// fails is not.
/// </summary>
/// <param name="stream">The stream.</param>
/// <param name="done">Receives what was read, and whether that is not all.</param>
internal sealed class CassetteStream(Stream stream, Action<byte[], bool> done) : ReadOnlyStream
{
    private readonly MemoryStream _read = new();
    private bool _isDone;

    public override int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            return Keep(buffer.AsSpan(offset, count), stream.Read(buffer, offset, count));
        }
        catch
        {
            _isDone = true;
            throw;
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int count;
        try
        {
            count = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            // Who has enough of a stream may say so by cancelling it.
            _isDone |= error is not OperationCanceledException || !cancellationToken.IsCancellationRequested;
            throw;
        }

        return Keep(buffer.Span, count);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            End(isCut: true);
            stream.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Keep(ReadOnlySpan<byte> buffer, int count)
    {
        _read.Write(buffer[..count]);
        if (count == 0 && !buffer.IsEmpty)
        {
            End(isCut: false);
        }

        return count;
    }

    private void End(bool isCut)
    {
        if (!_isDone)
        {
            _isDone = true;
            done(_read.ToArray(), isCut);
        }
    }
}
