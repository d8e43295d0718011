using System.Text.Json;
using Dovetail.Generator.Reading.Nodes;

namespace Dovetail.Testing.Server.Schemas;

/// <summary>Equality as JSON Schema has it (2020-12, core 4.2.2): numbers by value, members in any order.</summary>
internal static class ValueComparer
{
    public static bool AreEqual(JsonElement left, JsonElement right)
    {
        if (left.ValueKind == JsonValueKind.Number && right.ValueKind == JsonValueKind.Number)
        {
            return AreSameNumber(left.GetRawText(), right.GetRawText());
        }

        if (left.ValueKind != right.ValueKind)
        {
            return false;
        }

        return left.ValueKind switch
        {
            JsonValueKind.String => left.GetString() == right.GetString(),
            JsonValueKind.Array => left.GetArrayLength() == right.GetArrayLength()
                && left.EnumerateArray().Zip(right.EnumerateArray()).All(static pair => AreEqual(pair.First, pair.Second)),
            JsonValueKind.Object => left.EnumerateObject().Count() == right.EnumerateObject().Count()
                && left.EnumerateObject().All(member => right.TryGetProperty(member.Name, out var other) && AreEqual(member.Value, other)),
            _ => true,
        };
    }

    /// <summary>Whether a value is the one that a document writes.</summary>
    public static bool AreEqual(JsonElement value, SpecNode node) => node switch
    {
        SpecScalar { Kind: ScalarKind.Null } => value.ValueKind == JsonValueKind.Null,
        SpecScalar { Kind: ScalarKind.True } => value.ValueKind == JsonValueKind.True,
        SpecScalar { Kind: ScalarKind.False } => value.ValueKind == JsonValueKind.False,
        SpecScalar { Kind: ScalarKind.Number } number => value.ValueKind == JsonValueKind.Number && AreSameNumber(value.GetRawText(), number.Value),
        SpecScalar text => value.ValueKind == JsonValueKind.String && value.GetString() == text.Value,
        SpecSequence sequence => value.ValueKind == JsonValueKind.Array
            && value.GetArrayLength() == sequence.Items.Count
            && value.EnumerateArray().Zip(sequence.Items).All(static pair => AreEqual(pair.First, pair.Second)),
        SpecMapping mapping => value.ValueKind == JsonValueKind.Object
            && value.EnumerateObject().Count() == mapping.Entries.Count
            && mapping.Entries.All(entry => value.TryGetProperty(entry.Name, out var member) && AreEqual(member, entry.Value)),
        _ => false,
    };

    private static bool AreSameNumber(string left, string right) =>
        left == right || (ExactNumber.TryParse(left) is { } first && ExactNumber.TryParse(right) is { } second && first.CompareTo(second) == 0);
}
