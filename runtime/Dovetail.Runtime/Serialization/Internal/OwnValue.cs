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
            writer.Utf8.WriteNullValue();
            return;
        }

        var depth = writer.Utf8.CurrentDepth;
        try
        {
            write(writer.Utf8, value, by);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw new InvalidOperationException($"The {typeof(T)} can not be written: {e.GetType().Name}: {e.Message}", e);
        }

        if (writer.Utf8.CurrentDepth != depth)
        {
            throw new InvalidOperationException($"What writes {typeof(T)} did not close what it opened.");
        }
    }

    /// <summary>Whether the reader stands on the last token of the value that begins at the start.</summary>
    private static bool EndsWith(Utf8JsonReader start, Utf8JsonReader end)
    {
        start.Skip();
        return start.BytesConsumed == end.BytesConsumed && start.TokenType == end.TokenType;
    }
}
