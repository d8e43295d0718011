using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Dovetail.Serialization.Internal;

/// <summary>A JSON text. The default stands for one that only its reader knows.</summary>
internal readonly ref struct JsonSource
{
    private readonly ReadOnlySpan<byte> _json;

    public JsonSource(ReadOnlySpan<byte> json)
    {
        _json = json.StartsWith(ByteOrderMark) ? json[ByteOrderMark.Length..] : json;
    }

    // RFC 8259 8.1: must not be sent, may be ignored.
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The text.</summary>
    public ReadOnlySpan<byte> Text => _json;

    public Utf8JsonReader Reader(int maxDepth) => new(_json, new JsonReaderOptions { MaxDepth = maxDepth });

    /// <summary>
    /// Refuses bytes that are not UTF-8 (RFC 8259 8.1). Once for all: inside of raw JSON they would be found when somebody else reads it.
    /// </summary>
    /// <exception cref="JsonFormatException">Some byte is not UTF-8.</exception>
    public void ExpectUtf8()
    {
        if (Utf8.IsValid(_json))
        {
            return;
        }

        var offset = 0;
        while (Rune.DecodeFromUtf8(_json[offset..], out _, out var length) == OperationStatus.Done)
        {
            offset += length;
        }

        throw new JsonFormatException("The JSON is malformed: it is not UTF-8.", offset);
    }

    /// <summary>The offset of a place in a line, both counted from zero as <see cref="JsonException"/> counts them.</summary>
    public long Offset(long line, long position)
    {
        var start = 0;
        for (; line > 0; line--)
        {
            start += _json[start..].IndexOf((byte)'\n') + 1;
        }

        return start + position;
    }

    /// <summary>The path to the token at an offset, and to one of its members where one is named.</summary>
    public string Path(long offset, string? member)
    {
        var path = new JsonPathWriter(Reader(JsonReadContext.DepthLimit)).At(offset);
        return member is null ? path : path + JsonPathWriter.Step(member);
    }
}
