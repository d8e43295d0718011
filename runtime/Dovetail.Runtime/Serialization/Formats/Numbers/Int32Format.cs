using System.Globalization;

namespace Dovetail.Serialization;

/// <summary>A 32-bit integer.</summary>
public readonly struct Int32Format : IScalarFormat<int>
{
    /// <inheritdoc/>
    public static int Read(ref JsonReader reader) => reader.Int32();

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, int value) => writer.Output.Number(value);

    /// <inheritdoc/>
    public static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
