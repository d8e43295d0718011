using System.Text.Json;

namespace Dovetail.Validation.Internal;

/// <summary>A JSON text as a list of its tokens, so that rules can look at each value as often as they have to. Made once for a text, and only where it has rules.</summary>
internal sealed class JsonTable
{
    private readonly ReadOnlyMemory<byte> _json;
    private readonly List<JsonToken> _tokens = [];

    /// <param name="json">A JSON text that has been written or read: it is well-formed.</param>
    public JsonTable(ReadOnlyMemory<byte> json)
    {
        _json = json;
        var reader = new Utf8JsonReader(json.Span, new JsonReaderOptions { MaxDepth = DepthLimit });
        var open = new Stack<int>();
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
            {
                var start = open.Pop();
                _tokens[start] = _tokens[start] with { Next = _tokens.Count };
                continue;
            }

            if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
            {
                open.Push(_tokens.Count);
            }

            // A name's token ends with its colon, which is none of its text.
            var length = reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String ? reader.ValueSpan.Length + 2 : reader.ValueSpan.Length;
            _tokens.Add(new JsonToken(reader.TokenType, (int)reader.TokenStartIndex, length, _tokens.Count + 1));
        }
    }

    /// <summary>As deep as anything is written or read.</summary>
    private static int DepthLimit => Dovetail.Serialization.JsonReadContext.DepthLimit;

    public int Length => _json.Length;

    public JsonToken this[int token] => _tokens[token];

    /// <summary>The token that begins at an offset.</summary>
    public int At(long offset)
    {
        var (low, high) = (0, _tokens.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _tokens[middle].Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The places of an array's items.</summary>
    public IEnumerable<int> Items(int array)
    {
        for (var item = array + 1; item < _tokens[array].Next; item = _tokens[item].Next)
        {
            yield return item;
        }
    }

    /// <summary>The places of the names of an object's members: each value follows its name.</summary>
    public IEnumerable<int> Names(int @object)
    {
        for (var name = @object + 1; name < _tokens[@object].Next; name = _tokens[name + 1].Next)
        {
            yield return name;
        }
    }

    /// <summary>The text of a string or of a name.</summary>
    public string Text(int token)
    {
        var reader = new Utf8JsonReader(Raw(token));
        reader.Read();
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half of a character in raw JSON: it is told where such values are.
            return "\uFFFD";
        }
    }

    /// <summary>A scalar as it is written.</summary>
    public ReadOnlySpan<byte> Raw(int token) => _json.Span.Slice(_tokens[token].Start, _tokens[token].Length);
}

/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it stands: bytes from the start of the text.</param>
/// <param name="Length">Its length in bytes, quotes included; of an array or an object that of its bracket.</param>
/// <param name="Next">The place of the token behind it and all that is in it.</param>
internal readonly record struct JsonToken(JsonTokenType Kind, int Start, int Length, int Next);
