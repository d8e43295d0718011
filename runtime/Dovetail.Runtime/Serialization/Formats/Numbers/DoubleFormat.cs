using System.Globalization;
using Dovetail.Serialization.Internal;

namespace Dovetail.Serialization;

/// <summary>A 64-bit floating-point number in its shortest text that reads back as the same; infinities and NaN are refused.</summary>
public readonly struct DoubleFormat : IScalarFormat<double>
{
    /// <inheritdoc/>
    public static double Read(ref JsonReader reader) => reader.Double();

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, double value) => writer.Output.Number(Finite.Check(value));

    /// <inheritdoc/>
    public static string Text(double value) => Finite.Check(value).ToString(CultureInfo.InvariantCulture);
}
