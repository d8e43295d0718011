using System.Net.Http.Headers;
using System.Text.Json;
using Dovetail.Serialization;

namespace Dovetail.Http.Internal;

/// <summary>The JSON of another body with a member of its own; all else stays as it was written.</summary>
internal sealed class JsonMemberBody : RequestBody
{
    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = JsonReadContext.DepthLimit };
    private static readonly JsonWriterOptions Writing = new() { MaxDepth = JsonReadContext.DepthLimit, SkipValidation = true };

    private readonly RequestBody? _original;
    private readonly byte[] _json;

    private JsonMemberBody(RequestBody? original, byte[] json)
    {
        _original = original;
        _json = json;
    }

    public override bool CanReplay => true;

    public override long? Length => _json.Length;

    public override ReadOnlyMemory<byte>? Json => _json;

    public override string MediaType => _original?.MediaType ?? base.MediaType;

    /// <param name="body">The body; null for none yet.</param>
    /// <param name="value">The member, by its pointer, and its value.</param>
    /// <param name="fault">What keeps it from being set.</param>
    public static RequestBody? With(RequestBody? body, PageValue value, ref string? fault)
    {
        using var document = body is null ? JsonDocument.Parse("{}") : body.Json is { } json ? JsonDocument.Parse(json, Reading) : null;
        if (document is not { RootElement.ValueKind: JsonValueKind.Object })
        {
            fault ??= "can not stand in a body that is no JSON object";
            return body;
        }

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Writing))
        {
            Write(writer, document.RootElement, Names(value.Parameter.Name), value);
        }

        return new JsonMemberBody(body, stream.ToArray());
    }

    /// <summary>The text of a member that is a string or a number; null for any other.</summary>
    public static string? ValueOf(RequestBody? body, string pointer)
    {
        if (body?.Json is not { } json)
        {
            return null;
        }

        using var document = JsonDocument.Parse(json, Reading);
        return PageText.Of(document.RootElement, Names(pointer));
    }

    public override HttpContent CreateContent()
    {
        var content = new ByteArrayContent(_json);
        content.Headers.ContentType = MediaTypeHeaderValue.TryParse(MediaType, out var type) ? type : null;
        return content;
    }

    public override void Check(CancellationToken cancellationToken) => _original?.Check(cancellationToken);

    // What the member, or what it stands in, belongs to is an object; anything else gives way to one.
    private static void Write(Utf8JsonWriter writer, JsonElement owner, ReadOnlySpan<string> names, PageValue value)
    {
        if (names.IsEmpty)
        {
            WriteValue(writer, value);
            return;
        }

        var inner = default(JsonElement);
        writer.WriteStartObject();
        foreach (var member in owner.ValueKind == JsonValueKind.Object ? owner.EnumerateObject() : default)
        {
            if (member.NameEquals(names[0]))
            {
                inner = member.Value;
                continue;
            }

            writer.WritePropertyName(member.Name);
            writer.WriteRawValue(member.Value.GetRawText(), skipInputValidation: true);
        }

        writer.WritePropertyName(names[0]);
        Write(writer, inner, names[1..], value);
        writer.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter writer, PageValue value)
    {
        if (value.IsNumber)
        {
            writer.WriteRawValue(value.Text);
        }
        else
        {
            writer.WriteStringValue(value.Text);
        }
    }

    private static string[] Names(string pointer) =>
        [.. PointerText.Names(pointer)];
}
