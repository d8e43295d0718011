using Dovetail.Serialization.Internal;

namespace Dovetail.Serialization;

/// <summary>An object of values by name.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <typeparam name="TFormat">Their format.</typeparam>
public readonly struct MapFormat<T, TFormat> : IFormat<IReadOnlyDictionary<string, T>>
    where TFormat : struct, IFormat<T>
{
    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, T> Read(ref JsonReader reader) => reader.Map<T, TFormat>();

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, IReadOnlyDictionary<string, T> value) => ValueWriter.Map<T, TFormat>(writer, value);
}
