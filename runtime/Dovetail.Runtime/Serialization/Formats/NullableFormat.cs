using System.Text.Json;

namespace Dovetail.Serialization;

/// <summary>A value type, or null.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <typeparam name="TFormat">Its format.</typeparam>
public readonly struct NullableFormat<T, TFormat> : IFormat<T?>
    where T : struct
    where TFormat : struct, IFormat<T>
{
    /// <inheritdoc/>
    public static bool AcceptsNull => true;

    /// <inheritdoc/>
    public static T? Read(ref JsonReader reader) => reader.TokenType == JsonTokenType.Null ? null : TFormat.Read(ref reader);

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, T? value)
    {
        if (value is { } present)
        {
            TFormat.Write(writer, present);
        }
        else
        {
            writer.Output.Null();
        }
    }
}
