using System.Buffers;

namespace Dovetail.Streaming.Internal;

/// <summary>Cuts a stream of bytes into pieces, as they come: lines, or records of another delimiter. Memory grows with what arrives, up to a limit for each piece.</summary>
internal sealed class DelimitedReader(Stream stream, Delimiter delimiter, long limit) : IDisposable
{
    private const int FirstLength = 4 * 1024;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(FirstLength);
    private int _start;
    private int _scanned;
    private int _end;
    private bool _skipsLineFeed;

    /// <summary>The piece without its delimiter, until the next one is read.</summary>
    public ReadOnlyMemory<byte> Piece { get; private set; }

    /// <summary>Whether the piece has its delimiter; only the last one may have none.</summary>
    public bool IsDelimited { get; private set; }

    /// <returns>False at the end of the stream.</returns>
    /// <exception cref="ResponseTooLargeException">The piece is larger than the limit.</exception>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        while (!TryCut())
        {
            MakeRoom();
            var count = await stream.ReadAsync(_bytes.AsMemory(_end), cancellationToken).ConfigureAwait(false);
            if (count == 0)
            {
                return TakeRest();
            }

            _end += count;
        }

        return true;
    }

    public void Dispose()
    {
        var bytes = Interlocked.Exchange(ref _bytes, []);
        if (bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private bool TryCut()
    {
        if (_skipsLineFeed && _start < _end)
        {
            _skipsLineFeed = false;
            _start += _bytes[_start] == '\n' ? 1 : 0;
            _scanned = _start;
        }

        var length = delimiter.IndexIn(_bytes.AsSpan(_scanned, _end - _scanned));
        if (length < 0)
        {
            _scanned = _end;
            return false;
        }

        // The line feed of a CR LF may not have come yet: a line must not wait for it.
        _skipsLineFeed = _bytes[_scanned + length] == '\r';
        Take(_scanned + length, isDelimited: true);
        _start++;
        _scanned = _start;
        return true;
    }

    private bool TakeRest()
    {
        var isAny = _start < _end;
        Take(_end, isDelimited: false);
        return isAny;
    }

    private void Take(int end, bool isDelimited)
    {
        Guard(end - _start);
        Piece = _bytes.AsMemory(_start, end - _start);
        IsDelimited = isDelimited;
        _start = end;
        _scanned = end;
    }

    private void MakeRoom()
    {
        Guard(_end - _start);
        if (_end < _bytes.Length)
        {
            return;
        }

        var kept = _end - _start;
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Array.MaxLength, Math.Max(FirstLength, kept * 2L)));
        _bytes.AsSpan(_start, kept).CopyTo(larger);
        Dispose();
        _bytes = larger;
        (_start, _scanned, _end) = (0, _scanned - _start, kept);
    }

    private void Guard(int length)
    {
        if (length > limit)
        {
            throw new ResponseTooLargeException(limit);
        }
    }
}
