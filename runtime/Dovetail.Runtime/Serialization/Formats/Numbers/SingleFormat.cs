using System.Globalization;
using Dovetail.Serialization.Internal;

namespace Dovetail.Serialization;

/// <summary>A 32-bit floating-point number in its shortest text that reads back as the same; infinities and NaN are refused.</summary>
public readonly struct SingleFormat : IScalarFormat<float>
{
    /// <inheritdoc/>
    public static float Read(ref JsonReader reader) => reader.Single();

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, float value) => writer.Output.Number(Finite.Check(value));

    /// <inheritdoc/>
    public static string Text(float value) => Finite.Check(value).ToString(CultureInfo.InvariantCulture);
}
