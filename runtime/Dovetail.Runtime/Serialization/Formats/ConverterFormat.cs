using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Dovetail.Serialization.Internal;

namespace Dovetail.Serialization;

/// <summary>A type of the user's own, by his <see cref="JsonConverter{T}"/>.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <typeparam name="TConverter">The converter.</typeparam>
public readonly struct ConverterFormat<T, TConverter> : IFormat<T>
    where T : notnull
    where TConverter : JsonConverter<T>, new()
{
    private static readonly TConverter s_converter = new();

    // Without reflection: a converter that asks for other types says itself where their metadata is.
    private static readonly JsonSerializerOptions s_options = CreateOptions();

    /// <inheritdoc/>
    public static T Read(ref JsonReader reader) =>
        reader.Own(s_converter, static (ref Utf8JsonReader json, TConverter converter) => converter.Read(ref json, typeof(T), s_options));

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The value can not be written.</exception>
    public static void Write(JsonWriter writer, T value) => OwnValue.Write(writer, value, s_converter, static (json, own, converter) => converter.Write(json, own, s_options));

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine() };
        options.MakeReadOnly();
        return options;
    }
}
