using System.Buffers;

namespace Dovetail.Serialization.Internal;

/// <summary>
/// Bytes in one piece: several are copied together. Reading JSON across pieces is slower than that, and Utf8JsonReader of .NET 8 throws ArgumentException
/// for some malformed literals that lie across pieces.
/// </summary>
internal readonly ref struct JoinedBytes
{
    private readonly byte[]? _rented;

    /// <exception cref="OverflowException">There are more bytes than an array can hold.</exception>
    public JoinedBytes(ReadOnlySequence<byte> bytes)
    {
        if (bytes.IsSingleSegment)
        {
            Span = bytes.FirstSpan;
            return;
        }

        var length = checked((int)bytes.Length);
        _rented = ArrayPool<byte>.Shared.Rent(length);
        bytes.CopyTo(_rented);
        Span = _rented.AsSpan(0, length);
    }

    public ReadOnlySpan<byte> Span { get; }

    public void Dispose()
    {
        if (_rented is not null)
        {
            ArrayPool<byte>.Shared.Return(_rented);
        }
    }
}
