using System.Globalization;

namespace Dovetail.Serialization;

/// <summary>A 64-bit integer.</summary>
public readonly struct Int64Format : IScalarFormat<long>
{
    /// <inheritdoc/>
    public static long Read(ref JsonReader reader) => reader.Int64();

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, long value) => writer.Output.Number(value);

    /// <inheritdoc/>
    public static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
