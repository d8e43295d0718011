using Dovetail.Serialization.Internal;

namespace Dovetail.Serialization;

/// <summary>A closed enumeration of strings.</summary>
/// <typeparam name="TEnum">The enumeration.</typeparam>
/// <typeparam name="TNames">Its wire values.</typeparam>
public readonly struct ClosedEnumFormat<TEnum, TNames> : IScalarFormat<TEnum>
    where TEnum : struct, Enum
    where TNames : struct, IEnumNames<TEnum>
{
    /// <inheritdoc/>
    public static bool Recognizes(ref JsonReader reader) => EnumReader<TEnum, TNames>.Knows(reader.Utf8);

    /// <inheritdoc/>
    public static TEnum Read(ref JsonReader reader) => reader.ClosedEnum<TEnum, TNames>();

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, TEnum value) => writer.Output.String(Text(value));

    /// <inheritdoc/>
    public static string Text(TEnum value) => ((OpenEnum<TEnum>)value).Text<TNames>()!;
}
