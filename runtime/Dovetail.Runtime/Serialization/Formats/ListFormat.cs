using Dovetail.Serialization.Internal;

namespace Dovetail.Serialization;

/// <summary>A list.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <typeparam name="TFormat">Their format.</typeparam>
public readonly struct ListFormat<T, TFormat> : IFormat<IReadOnlyList<T>>
    where TFormat : struct, IFormat<T>
{
    /// <inheritdoc/>
    public static IReadOnlyList<T> Read(ref JsonReader reader) => reader.List<T, TFormat>();

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, IReadOnlyList<T> value) => ValueWriter.List<T, TFormat>(writer, value);
}
