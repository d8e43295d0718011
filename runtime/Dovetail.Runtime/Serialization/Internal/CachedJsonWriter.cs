using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dovetail.Serialization.Internal;

/// <summary>One JSON writer per thread, used again and again.</summary>
internal static class CachedJsonWriter
{
    // What is sent is JSON and never stands inside HTML, so that only what JSON itself asks for is escaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private static readonly ArrayBufferWriter<byte> Nowhere = new();

    [ThreadStatic]
    private static Utf8JsonWriter? _cached;

    public static JsonEncodedText Encode(string name) => JsonEncodedText.Encode(name, Options.Encoder);

    public static Utf8JsonWriter Take(IBufferWriter<byte> output)
    {
        var json = _cached;
        if (json is null)
        {
            return new Utf8JsonWriter(output, Options);
        }

        _cached = null;
        json.Reset(output);
        return json;
    }

    public static void Return(Utf8JsonWriter json)
    {
        // Resetting also drops what an error left unwritten.
        json.Reset(Nowhere);
        _cached = json;
    }
}
