using Dovetail.Serialization.Internal;

namespace Dovetail.Serialization;

/// <summary>Bytes, base64 on the wire (RFC 4648 4).</summary>
public readonly struct BytesFormat : IScalarFormat<byte[]>
{
    /// <inheritdoc/>
    public static byte[] Read(ref JsonReader reader) => reader.Bytes();

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, byte[] value) => writer.Output.Bytes(value);

    /// <inheritdoc/>
    public static string Text(byte[] value) => Convert.ToBase64String(value);
}
