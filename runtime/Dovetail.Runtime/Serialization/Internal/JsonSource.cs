using System.Buffers;
using System.Text.Json;

namespace Dovetail.Serialization.Internal;

/// <summary>A JSON text in one piece or in several. The default stands for a text that only its reader knows.</summary>
internal readonly ref struct JsonSource
{
    private readonly ReadOnlySpan<byte> _span;
    private readonly ReadOnlySequence<byte> _sequence;

    public JsonSource(ReadOnlySpan<byte> json)
    {
        _span = json.StartsWith(ByteOrderMark) ? json[ByteOrderMark.Length..] : json;
    }

    public JsonSource(ReadOnlySequence<byte> json)
    {
        var start = new SequenceReader<byte>(json);
        _sequence = start.IsNext(ByteOrderMark, advancePast: true) ? start.UnreadSequence : json;
    }

    // RFC 8259 8.1: must not be sent, may be ignored.
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public Utf8JsonReader Reader(int maxDepth)
    {
        var options = new JsonReaderOptions { MaxDepth = maxDepth };
        return _sequence.IsEmpty ? new Utf8JsonReader(_span, options) : new Utf8JsonReader(_sequence, options);
    }

    /// <summary>The offset of a place in a line, both counted from zero as <see cref="JsonException"/> counts them.</summary>
    public long Offset(long line, long position)
    {
        var rest = new SequenceReader<byte>(_sequence);
        long start = 0;
        for (; line > 0; line--)
        {
            start += _sequence.IsEmpty ? _span[(int)start..].IndexOf((byte)'\n') + 1 : 0;
            rest.TryAdvanceTo((byte)'\n');
        }

        return start + rest.Consumed + position;
    }

    /// <summary>The path to the token at an offset, and to one of its members where one is named.</summary>
    public string Path(long offset, string? member)
    {
        var path = new JsonPathWriter(Reader(JsonReadContext.DepthLimit)).At(offset);
        return member is null ? path : path + JsonPathWriter.Step(member);
    }
}
