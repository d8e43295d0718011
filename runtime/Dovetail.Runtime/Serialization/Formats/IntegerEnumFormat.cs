using System.Globalization;
using Dovetail.Serialization.Internal;

namespace Dovetail.Serialization;

/// <summary>An enumeration of integers; unknown ones are kept, as C# enumerations do.</summary>
/// <typeparam name="TEnum">An enumeration over <see cref="int"/> or <see cref="long"/>.</typeparam>
public readonly struct IntegerEnumFormat<TEnum> : IScalarFormat<TEnum>
    where TEnum : struct, Enum
{
    /// <inheritdoc/>
    public static TEnum Read(ref JsonReader reader) => reader.IntegerEnum<TEnum>();

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, TEnum value) => writer.Output.Number(EnumNumber.Of(value));

    /// <inheritdoc/>
    public static string Text(TEnum value) => EnumNumber.Of(value).ToString(CultureInfo.InvariantCulture);
}
