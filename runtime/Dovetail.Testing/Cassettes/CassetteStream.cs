using Dovetail.Http.Internal;

namespace Dovetail.Testing.Cassettes;

/// <summary>A stream that keeps what is read from it. What the reader leaves is not recorded: a stream of events may have no end.</summary>
internal sealed class CassetteStream(Stream stream, Action<byte[]> done) : ReadOnlyStream
{
    private readonly MemoryStream _read = new();
    private bool _isDone;

    public override int Read(byte[] buffer, int offset, int count) => Keep(buffer.AsSpan(offset, count), stream.Read(buffer, offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        return Keep(buffer.Span, count);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            End();
            stream.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Keep(ReadOnlySpan<byte> buffer, int count)
    {
        _read.Write(buffer[..count]);
        if (count == 0 && !buffer.IsEmpty)
        {
            End();
        }

        return count;
    }

    private void End()
    {
        if (!_isDone)
        {
            _isDone = true;
            done(_read.ToArray());
        }
    }
}
