using System.Globalization;

namespace Dovetail.Serialization;

/// <summary>A decimal number; trailing zeros are kept.</summary>
public readonly struct DecimalFormat : IScalarFormat<decimal>
{
    /// <inheritdoc/>
    public static decimal Read(ref JsonReader reader) => reader.Decimal();

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, decimal value) => writer.Output.Number(value);

    /// <inheritdoc/>
    public static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
