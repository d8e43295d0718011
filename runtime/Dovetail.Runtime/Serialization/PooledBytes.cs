using System.Buffers;

namespace Dovetail.Serialization;

/// <summary>
/// A growing buffer from the shared pool. It goes back there when its owner and all others that hold it have let go: a transport may still be sending from it
/// when its call is over, and a buffer that went back too early would carry another call's bytes.
/// </summary>
internal sealed class PooledBytes : IBufferWriter<byte>, IDisposable
{
    private const int FirstLength = 1024;

    private byte[] _bytes = [];
    private int _length;
    private int _holders = 1;
    private int _disposed;

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    public int Length => _length;

    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _bytes.Length - _length);
        _length += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return _bytes.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Keeps the buffer until <see cref="Release"/>.</summary>
    /// <exception cref="ObjectDisposedException">Everybody has let go already.</exception>
    public void Hold()
    {
        int holders;
        do
        {
            holders = Volatile.Read(ref _holders);
            ObjectDisposedException.ThrowIf(holders == 0, this);
        }
        while (Interlocked.CompareExchange(ref _holders, holders + 1, holders) != holders);
    }

    public void Release()
    {
        if (Interlocked.Decrement(ref _holders) == 0)
        {
            Return(Interlocked.Exchange(ref _bytes, []));
            _length = 0;
        }
    }

    /// <summary>The owner lets go.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            Release();
        }
    }

    private static void Return(byte[] bytes)
    {
        if (bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private void Reserve(int count)
    {
        if (_bytes.Length - _length >= count)
        {
            return;
        }

        var doubled = (int)Math.Min(_length * 2L, Array.MaxLength);
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(FirstLength, Math.Max(doubled, checked(_length + count))));
        Written.CopyTo(larger);
        Return(_bytes);
        _bytes = larger;
    }
}
