using System.Text.Json;
using Dovetail.Generator.Reading.Nodes;

namespace Dovetail.Testing.Server.Schemas;

/// <summary><c>type</c>, <c>nullable</c>, <c>enum</c> and <c>const</c>.</summary>
internal static class TypeRules
{
    /// <summary>The word for null before 3.1. It is heeded where it has no meaning any more, too: nobody writes it who does not mean it.</summary>
    public static bool SaysNullable(SpecMapping schema) => IsTrue(schema["nullable"]) || IsTrue(schema["x-nullable"]);

    public static string? Fault(SpecMapping schema, JsonElement value)
    {
        var types = Names(schema["type"]);
        if (types.Count > 0 && !types.Any(type => Is(value, type)))
        {
            return $"must be {string.Join(" or ", types.Select(Phrase))}, and is {Kind(value)}.";
        }

        if (schema["enum"] is SpecSequence values && !values.Items.Any(one => IsOneOf(value, one, types)))
        {
            return values.Items.Count is > 0 and <= 12 && values.Items.All(static one => one is SpecScalar)
                ? $"must be one of {string.Join(", ", values.Items)}."
                : "is none of the values that are allowed.";
        }

        return schema["const"] is not { } only || ValueComparer.AreEqual(value, only) ? null
            : $"must be {(only is SpecScalar scalar ? scalar.Value : "the one value that is allowed")}.";
    }

    /// <summary>The types that a schema names; none where it names none that there is.</summary>
    public static IReadOnlyList<string> Names(SpecNode? type) => type switch
    {
        SpecScalar { Value: "file" } => [],
        SpecScalar scalar => [scalar.Value],
        SpecSequence several => [.. several.Items.OfType<SpecScalar>().Select(static one => one.Value)],
        _ => [],
    };

    private static bool IsTrue(SpecNode? node) => node is SpecScalar { Kind: ScalarKind.True };

    // A string that was written without quotes (enum: [1.0, yes]) is meant as it is written.
    private static bool IsOneOf(JsonElement value, SpecNode one, IReadOnlyList<string> types) =>
        ValueComparer.AreEqual(value, one)
        || (value.ValueKind == JsonValueKind.String && types.Contains("string") && one is SpecScalar { Kind: not (ScalarKind.String or ScalarKind.Null) } scalar
            && scalar.AsWritten().Value == value.GetString());

    private static bool Is(JsonElement value, string type) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && ExactNumber.TryParse(value.GetRawText()) is { IsInteger: true },
        "number" => value.ValueKind == JsonValueKind.Number,
        "string" => value.ValueKind == JsonValueKind.String,
        "array" => value.ValueKind == JsonValueKind.Array,
        "object" => value.ValueKind == JsonValueKind.Object,
        _ => true,
    };

    private static string Phrase(string type) => type switch
    {
        "integer" => "an integer",
        "array" => "an array",
        "object" => "an object",
        "null" => "null",
        _ => "a " + type,
    };

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "null",
        JsonValueKind.True or JsonValueKind.False => "a boolean",
        JsonValueKind.Number => "a number",
        JsonValueKind.String => "a string",
        JsonValueKind.Array => "an array",
        _ => "an object",
    };
}
