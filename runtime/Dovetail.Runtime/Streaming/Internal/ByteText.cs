namespace Dovetail.Streaming.Internal;

/// <summary>Text as UTF-8 bytes.</summary>
internal static class ByteText
{
    /// <summary>Without the mark of UTF-8, which may stand at the beginning of a stream.</summary>
    public static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> text) => text.Span.StartsWith("\uFEFF"u8) ? text[3..] : text;

    /// <summary>Without the blanks of JSON (RFC 8259 2) around it.</summary>
    public static ReadOnlyMemory<byte> Trim(ReadOnlyMemory<byte> text) => text.Trim(" \t\r\n"u8);
}
