using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Dovetail.Serialization.Internal;

namespace Dovetail.Serialization;

/// <summary>A type of the user's own, by the metadata of his <see cref="System.Text.Json.Serialization.JsonSerializerContext"/>.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <typeparam name="TSource">What leads to the metadata.</typeparam>
public readonly struct TypeInfoFormat<T, TSource> : IFormat<T>
    where T : notnull
    where TSource : struct, ITypeInfoSource<T>
{
    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The context does not know the type.</exception>
    public static T Read(ref JsonReader reader) => reader.Own(KnownInfo(), static (ref Utf8JsonReader json, JsonTypeInfo<T> info) => JsonSerializer.Deserialize(ref json, info));

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The context does not know the type, or the value can not be written.</exception>
    public static void Write(JsonWriter writer, T value) => OwnValue.Write(writer, value, KnownInfo(), static (json, own, info) => JsonSerializer.Serialize(json, own, info));

    private static JsonTypeInfo<T> KnownInfo() => TSource.TypeInfo as JsonTypeInfo<T>
        ?? throw new InvalidOperationException($"The JsonSerializerContext does not know {typeof(T)}: [JsonSerializable(typeof({typeof(T).Name}))] on it tells it.");
}
