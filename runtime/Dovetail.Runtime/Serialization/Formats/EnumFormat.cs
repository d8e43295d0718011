using Dovetail.Serialization.Internal;

namespace Dovetail.Serialization;

/// <summary>An open enumeration of strings.</summary>
/// <typeparam name="TEnum">The enumeration.</typeparam>
/// <typeparam name="TNames">Its wire values.</typeparam>
public readonly struct EnumFormat<TEnum, TNames> : IScalarFormat<OpenEnum<TEnum>>
    where TEnum : struct, Enum
    where TNames : struct, IEnumNames<TEnum>
{
    /// <inheritdoc/>
    public static bool Recognizes(ref JsonReader reader) => EnumReader<TEnum, TNames>.Knows(reader.Utf8);

    /// <inheritdoc/>
    public static OpenEnum<TEnum> Read(ref JsonReader reader) => reader.Enum<TEnum, TNames>();

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, OpenEnum<TEnum> value) => writer.Output.String(value.Text<TNames>());

    /// <inheritdoc/>
    public static string Text(OpenEnum<TEnum> value) => value.Text<TNames>() ?? "";
}
