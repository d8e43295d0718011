using System.Buffers;

namespace Dovetail.Streaming.Internal;

/// <summary>What ends a piece of a stream: one byte.</summary>
internal sealed class Delimiter
{
    private readonly SearchValues<byte> _bytes;

    private Delimiter(params ReadOnlySpan<byte> bytes)
    {
        _bytes = SearchValues.Create(bytes);
    }

    /// <summary>LF. A CR before it belongs to the line.</summary>
    public static Delimiter LineFeed { get; } = new((byte)'\n');

    /// <summary>CR, LF, or both together (WHATWG HTML, 9.2.5).</summary>
    public static Delimiter AnyLineEnd { get; } = new((byte)'\n', (byte)'\r');

    /// <summary>The record separator (RFC 7464 2.1), which stands before each text.</summary>
    public static Delimiter RecordSeparator { get; } = new(0x1E);

    public int IndexIn(ReadOnlySpan<byte> bytes) => bytes.IndexOfAny(_bytes);
}
