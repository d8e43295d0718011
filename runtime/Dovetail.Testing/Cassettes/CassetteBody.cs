using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dovetail.Testing.Cassettes;

/// <summary>How a body stands in a cassette: as JSON, as a text, as bytes, or as the hash of bytes that are only compared.</summary>
/// <param name="Kind">How it stands there.</param>
/// <param name="Text">JSON, text, base64 or hexadecimal digits; empty for none.</param>
internal sealed record CassetteBody(CassetteBodyKind Kind, string Text)
{
    public static readonly CassetteBody None = new(CassetteBodyKind.None, "");

    /// <summary>Larger bytes of requests are compared by their hash: the file would be of nothing else.</summary>
    private const int LargestBytes = 64 * 1024;

    private static readonly JsonDocumentOptions Depth = new() { MaxDepth = 500 };
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="bytes">The body.</param>
    /// <param name="redact">Takes secrets out of a text.</param>
    /// <param name="isRequest">Whether it is only compared.</param>
    /// <param name="isCut">Whether its reader has left the rest, which may begin in the middle of a character.</param>
    public static CassetteBody Of(ReadOnlySpan<byte> bytes, Func<string, string> redact, bool isRequest, bool isCut = false)
    {
        if (bytes.IsEmpty)
        {
            return None;
        }

        string text;
        try
        {
            text = redact(isCut ? WholeCharacters(bytes) : Strict.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            // Bytes may hold a secret, too: as parts of a form, or as a text in the middle of them.
            return isRequest && bytes.Length > LargestBytes
                ? new CassetteBody(CassetteBodyKind.Hash, Hash(bytes))
                : new CassetteBody(CassetteBodyKind.Bytes, Convert.ToBase64String(Encoding.Latin1.GetBytes(redact(Encoding.Latin1.GetString(bytes)))));
        }

        return TryJson(text) is { } json ? new CassetteBody(CassetteBodyKind.Json, json)
            : isRequest && text.Length > LargestBytes ? new CassetteBody(CassetteBodyKind.Hash, Hash(bytes))
            : new CassetteBody(CassetteBodyKind.Text, text);
    }

    public byte[] ToBytes() => Kind switch
    {
        CassetteBodyKind.None => [],
        CassetteBodyKind.Bytes => Convert.FromBase64String(Text),
        _ => Encoding.UTF8.GetBytes(Text),
    };

    /// <summary>The same for values that are the same: members of JSON in the order of their names.</summary>
    public string Key()
    {
        if (Kind != CassetteBodyKind.Json)
        {
            return $"{Kind}:{Text}";
        }

        using var json = JsonDocument.Parse(Text, Depth);
        var output = new StringBuilder();
        WriteSorted(json.RootElement, output);
        return output.ToString();
    }

    /// <summary>JSON without needless space; null for what is none, or would not be the same once it was read again.</summary>
    public static string? TryJson(string text)
    {
        if (text.AsSpan().TrimStart() is not ['{' or '[', ..])
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(text, Depth);
            if (HasRepeatedMember(json.RootElement))
            {
                return null;
            }

            using var output = new MemoryStream();
            using (var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 500 }))
            {
                json.RootElement.WriteTo(writer);
            }

            return Encoding.UTF8.GetString(output.ToArray());
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    private static string WholeCharacters(ReadOnlySpan<byte> bytes)
    {
        var text = new char[Strict.GetMaxCharCount(bytes.Length)];
        return new string(text, 0, Strict.GetDecoder().GetChars(bytes, text, flush: false));
    }

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexString(SHA256.HashData(bytes));

    private static bool HasRepeatedMember(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Select(static member => member.Name).Distinct(StringComparer.Ordinal).Count() != value.EnumerateObject().Count()
            || value.EnumerateObject().Any(static member => HasRepeatedMember(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().Any(HasRepeatedMember),
        _ => false,
    };

    private static void WriteSorted(JsonElement value, StringBuilder output)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                output.Append('{');
                foreach (var member in value.EnumerateObject().OrderBy(static member => member.Name, StringComparer.Ordinal))
                {
                    output.Append(JsonEncodedText.Encode(member.Name)).Append(':');
                    WriteSorted(member.Value, output);
                    output.Append(',');
                }

                output.Append('}');
                break;
            case JsonValueKind.Array:
                output.Append('[');
                foreach (var item in value.EnumerateArray())
                {
                    WriteSorted(item, output);
                    output.Append(',');
                }

                output.Append(']');
                break;
            case JsonValueKind.String:
                output.Append('"').Append(JsonEncodedText.Encode(value.GetString()!)).Append('"');
                break;
            default:
                output.Append(value.GetRawText());
                break;
        }
    }
}
