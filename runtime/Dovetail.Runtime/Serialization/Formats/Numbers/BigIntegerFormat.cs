using System.Globalization;
using System.Numerics;

namespace Dovetail.Serialization;

/// <summary>An integer of any size.</summary>
public readonly struct BigIntegerFormat : IScalarFormat<BigInteger>
{
    /// <inheritdoc/>
    public static BigInteger Read(ref JsonReader reader) => reader.BigInteger();

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, BigInteger value) => writer.Output.Number(value);

    /// <inheritdoc/>
    public static string Text(BigInteger value) => value.ToString(CultureInfo.InvariantCulture);
}
