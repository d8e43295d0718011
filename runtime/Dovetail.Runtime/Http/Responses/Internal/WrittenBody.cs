using Dovetail.Serialization;

namespace Dovetail.Http.Internal;

/// <summary>A body as a server would send it.</summary>
/// <param name="Bytes">The body.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Status">The status that it is sent with.</param>
internal sealed record WrittenBody(byte[] Bytes, string MediaType, int Status)
{
    private static readonly JsonReadContext Strict = new() { Strict = true, Validates = true, MaxDepth = JsonReadContext.DepthLimit };

    /// <summary>A value as JSON, held to its description.</summary>
    /// <exception cref="JsonFormatException">The description does not allow the value.</exception>
    public static WrittenBody Json<T, TFormat>(T value, int status)
        where TFormat : struct, IFormat<T>
    {
        var bytes = JsonOf<T, TFormat>(value);
        JsonReader.Read<T, TFormat>(bytes, Strict);
        return new WrittenBody(bytes, "application/json", status);
    }

    public static WrittenBody Text(string text, int status) => new(System.Text.Encoding.UTF8.GetBytes(text), "text/plain", status);

    public static byte[] JsonOf<T, TFormat>(T value)
        where TFormat : struct, IFormat<T>
    {
        using var bytes = new PooledBytes();
        JsonWriter.Write<T, TFormat>(bytes, value);
        return bytes.Written.ToArray();
    }
}
