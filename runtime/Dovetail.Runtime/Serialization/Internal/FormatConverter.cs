using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dovetail.Serialization.Internal;

/// <summary>A format in <see cref="JsonSerializer"/>.</summary>
internal class FormatConverter<T, TFormat> : JsonConverter<T>
    where TFormat : struct, IFormat<T>
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var json = new JsonReader(in reader, JsonReadContext.Tolerant);
        var value = TFormat.Read(ref json);
        reader = json.Utf8;
        return value;
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => TFormat.Write(new JsonWriter(writer), value);
}
