using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dovetail.Serialization.Internal;

namespace Dovetail.Serialization;

/// <summary>A format in <see cref="JsonSerializer"/>: what the converters of models and unions have in common.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <typeparam name="TFormat">Its format.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public class FormatConverter<T, TFormat> : JsonConverter<T>
    where TFormat : struct, IFormat<T>
{
    internal FormatConverter()
    {
    }

    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var json = new JsonReader(in reader, JsonReadContext.Tolerant);
        var value = TFormat.Read(ref json);
        reader = json.Utf8;
        return value;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        using var json = new PooledBytes();
        JsonWriter.Write<T, TFormat>(json, value);
        ForeignJson.Write(writer, json.Written.Span);
    }
}
