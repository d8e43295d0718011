using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Dovetail.Http.Internal;

/// <summary>A response's body in pooled memory, in one piece.</summary>
internal sealed class ResponseBuffer : IDisposable
{
    // What a server announces is not yet sent: memory grows with what arrives.
    private const int MaxFirstLength = 1024 * 1024;
    private const int DefaultFirstLength = 16 * 1024;

    private byte[] _bytes = [];
    private int _length;

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    /// <summary>A copy of bytes that no server sent.</summary>
    public static ResponseBuffer Of(ReadOnlySpan<byte> bytes)
    {
        var buffer = new ResponseBuffer();
        buffer.Grow(bytes.Length);
        bytes.CopyTo(buffer._bytes);
        buffer._length = bytes.Length;
        return buffer;
    }

    /// <summary>The length that the server announces, as it stands there: the platform's own reading of it would keep what it has read.</summary>
    public static long? AnnouncedLength(HttpContent content) =>
        content.Headers.NonValidated.TryGetValues("Content-Length", out var text)
        && long.TryParse(text.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;

    /// <summary>Reads to the end, or up to a limit.</summary>
    /// <returns>Whether the end was reached.</returns>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<bool> FillAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        // One byte more than announced: the read that finds the end needs room, too.
        Grow((int)Math.Min(MaxFirstLength, AnnouncedLength(content) ?? DefaultFirstLength) + 1);
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            while (true)
            {
                if (_length == _bytes.Length)
                {
                    Grow((int)Math.Min(Array.MaxLength, _bytes.Length * 2L));
                }

                var read = await stream.ReadAsync(_bytes.AsMemory(_length), cancellationToken).ConfigureAwait(false);
                if (read == 0)
                {
                    return true;
                }

                _length += read;
                if (_length > limit)
                {
                    _length = limit;
                    return false;
                }
            }
        }
    }

    public void Dispose()
    {
        var bytes = _bytes;
        _bytes = [];
        _length = 0;
        Return(bytes);
    }

    private static void Return(byte[] bytes)
    {
        if (bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private void Grow(int length)
    {
        var larger = ArrayPool<byte>.Shared.Rent(length);
        Written.CopyTo(larger);
        Return(_bytes);
        _bytes = larger;
    }
}
