using System.Text;

namespace Dovetail.Serialization.Internal;

/// <summary>Values to and from JSON as a .NET string.</summary>
internal static class JsonString
{
    public static T Read<T, TFormat>(string json)
        where TFormat : struct, IFormat<T>
    {
        ArgumentNullException.ThrowIfNull(json);
        using var bytes = new PooledBytes();
        Encoding.UTF8.GetBytes(json, bytes);
        return JsonReader.Read<T, TFormat>(bytes.Written.Span, JsonReadContext.Tolerant);
    }

    public static string Of<T, TFormat>(T value)
        where TFormat : struct, IFormat<T>
    {
        using var bytes = new PooledBytes();
        JsonWriter.Write<T, TFormat>(bytes, value);
        return Encoding.UTF8.GetString(bytes.Written.Span);
    }

    /// <summary>A text as a JSON string, in UTF-8.</summary>
    public static byte[] Quoted(string text)
    {
        using var bytes = new PooledBytes();
        JsonWriter.Write<string, StringFormat>(bytes, text);
        return bytes.Written.ToArray();
    }
}
