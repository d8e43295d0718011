using System.Text.Json;
using Dovetail.Serialization.Internal;

namespace Dovetail.Serialization;

/// <summary>Any JSON value as it is; the text of a string is the string, that of any other value its JSON.</summary>
public readonly struct JsonFormat : IScalarFormat<JsonElement>
{
    /// <inheritdoc/>
    public static bool AcceptsNull => true;

    /// <inheritdoc/>
    public static JsonElement Read(ref JsonReader reader) => reader.Json();

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, JsonElement value) => writer.Output.Json(value);

    /// <inheritdoc/>
    public static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Undefined => "",
        _ => value.GetRawText(),
    };
}
