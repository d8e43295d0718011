using System.Globalization;

namespace Dovetail.Serialization;

/// <summary>A 64-bit integer that is not negative.</summary>
public readonly struct UInt64Format : IScalarFormat<ulong>
{
    /// <inheritdoc/>
    public static ulong Read(ref JsonReader reader) => reader.UInt64();

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, ulong value) => writer.Output.Number(value);

    /// <inheritdoc/>
    public static string Text(ulong value) => value.ToString(CultureInfo.InvariantCulture);
}
