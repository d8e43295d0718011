using System.Text;
using System.Text.Json;
using Dovetail.Serialization;

namespace Dovetail.Webhooks.Internal;

/// <summary>Looks into a request for what tells its event and its message. Each place is looked up once.</summary>
internal sealed class WebhookProbe(WebhookRequest request)
{
    // As deep as payloads are read.
    private static readonly int MaxDepth = JsonReadContext.Tolerant.MaxDepth;

    private readonly Dictionary<string, string?> _members = new(StringComparer.Ordinal);

    /// <summary>The value of a header that came once; null else.</summary>
    public string? Header(string name) => request.Headers.GetValues(name) is [var only] ? only : null;

    /// <summary>The text, or the number as it is written, at a JSON pointer that leads through objects; null where there is none.</summary>
    /// <exception cref="JsonException">The JSON is malformed on the way.</exception>
    public string? Member(string pointer)
    {
        if (!_members.TryGetValue(pointer, out var value))
        {
            value = Find(pointer);
            _members.Add(pointer, value);
        }

        return value;
    }

    private string? Find(string pointer)
    {
        var json = request.Body.Span;
        json = json.StartsWith("\uFEFF"u8) ? json[3..] : json;
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth });
        reader.Read();
        foreach (var name in PointerText.Names(pointer))
        {
            if (reader.TokenType is not JsonTokenType.StartObject || !MoveTo(ref reader, name))
            {
                return null;
            }
        }

        try
        {
            return reader.TokenType switch
            {
                JsonTokenType.String => reader.GetString(),
                JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
                _ => null,
            };
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException("A text is no UTF-8.", e);
        }
    }

    // Of members of the same name the last counts, as it does where payloads are read.
    private static bool MoveTo(ref Utf8JsonReader reader, string name)
    {
        var isFound = false;
        var found = reader;
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var isNamed = IsNamed(ref reader, name);
            reader.Read();
            if (isNamed)
            {
                isFound = true;
                found = reader;
            }

            reader.Skip();
        }

        reader = found;
        return isFound;
    }

    private static bool IsNamed(ref Utf8JsonReader reader, string name)
    {
        try
        {
            return reader.ValueTextEquals(name);
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException("A name is no UTF-8.", e);
        }
    }
}
