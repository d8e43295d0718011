using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dovetail.Serialization.Internal;

/// <summary>Reads a value of the user's own, the reader on its first token.</summary>
internal delegate T? OwnRead<T, in TBy>(ref Utf8JsonReader json, TBy by);

/// <summary>
/// Values that the user's own code reads and writes. Whatever that throws is an error of the value's place, and a converter that stops in the middle of a value, or goes beyond it,
/// is told before it spoils what stands behind.
/// </summary>
internal static class OwnValue
{
    // What is sent is JSON and never stands inside of HTML.
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static T Read<T, TBy>(ref Utf8JsonReader json, TBy by, OwnRead<T, TBy> read)
        where T : notnull
    {
        var start = json;
        T? value;
        try
        {
            value = read(ref json, by);
        }
        catch (Exception e) when (e is not (JsonFormatException or OutOfMemoryException))
        {
            throw new JsonFormatException($"The value can not be read as {typeof(T)}: {e.GetType().Name}.", start.TokenStartIndex, e);
        }

        if (!EndsWith(start, json))
        {
            throw new JsonFormatException($"What reads {typeof(T)} did not read its value to the end.", start.TokenStartIndex);
        }

        return value is null ? throw new JsonFormatException($"The value was read as {typeof(T)}, and came to nothing.", start.TokenStartIndex) : value;
    }

    public static void Write<T, TBy>(JsonWriter writer, T value, TBy by, Action<Utf8JsonWriter, T, TBy> write)
    {
        if (value is null)
        {
            writer.Output.Null();
            return;
        }

        using var bytes = new PooledBytes();
        var isWhole = false;
        try
        {
            using var json = new Utf8JsonWriter(bytes, Writing);
            write(json, value, by);
            isWhole = json.CurrentDepth == 0 && json.BytesPending + json.BytesCommitted > 0;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw new InvalidOperationException($"The {typeof(T)} can not be written: {e.GetType().Name}: {e.Message}", e);
        }

        if (!isWhole)
        {
            throw new InvalidOperationException($"What writes {typeof(T)} did not close what it opened, or wrote nothing.");
        }

        writer.Output.Raw(bytes.Written.Span);
    }

    /// <summary>Whether the reader stands on the last token of the value that begins at the start.</summary>
    private static bool EndsWith(Utf8JsonReader start, Utf8JsonReader end)
    {
        start.Skip();
        return start.BytesConsumed == end.BytesConsumed && start.TokenType == end.TokenType;
    }
}
