using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dovetail.Serialization.Internal;

/// <summary>An open enumeration as its text; null for the default, which has none.</summary>
internal sealed class OpenEnumValueConverter<TEnum> : JsonConverter<OpenEnum<TEnum>>
    where TEnum : struct, Enum
{
    public override bool HandleNull => true;

    public override OpenEnum<TEnum> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => default,
        JsonTokenType.String => Of(Unicode.String(in reader)),
        _ => throw new JsonException($"A value of {typeof(TEnum).Name} is a string."),
    };

    public override void Write(Utf8JsonWriter writer, OpenEnum<TEnum> value, JsonSerializerOptions options) => writer.WriteStringValue(Text(value));

    public override OpenEnum<TEnum> ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Of(Unicode.String(in reader));

    public override void WriteAsPropertyName(Utf8JsonWriter writer, OpenEnum<TEnum> value, JsonSerializerOptions options) => writer.WritePropertyName(Text(value) ?? "");

    private static OpenEnum<TEnum> Of(string text) =>
        Array.IndexOf(OpenEnumNames<TEnum>.Names ?? [], text) is >= 0 and var index ? OpenEnum<TEnum>.Read(index, text) : OpenEnum<TEnum>.Unknown(text);

    // The member's own name would be another text than the server knows.
    private static string? Text(OpenEnum<TEnum> value) =>
        value.Raw ?? (value.Known is not null && OpenEnumNames<TEnum>.Names is null
            ? throw new JsonException($"The text of {typeof(TEnum).Name}.{value.Known} on the wire is not known here: add the client's resolver to the options.")
            : value.Text(OpenEnumNames<TEnum>.Names ?? []));
}
