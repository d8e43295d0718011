using System.Text;
using System.Text.Json;

namespace Dovetail.Validation.Internal;

/// <summary><c>type</c>, <c>enum</c> and <c>const</c>, <c>false</c>, and the bounds of texts and numbers.</summary>
internal static class ValueKeywords
{
    public static bool Check(RuleSpot spot)
    {
        var rule = spot.Rule;
        if (rule.IsNever)
        {
            return spot.Fail("is not allowed.");
        }

        if (rule.Kinds != SchemaKinds.Any && !IsOf(spot, rule.Kinds))
        {
            return spot.Fail($"must be {Names(rule.Kinds)}.");
        }

        if (rule.Values is not null && !rule.CanonicalValues.Contains(spot.Run.Canon(spot.Value), StringComparer.Ordinal))
        {
            return spot.Fail(ConstraintRules.NotAllowed);
        }

        return rule.Constraint is not { } constraint || CheckBounds(spot, constraint);
    }

    private static bool CheckBounds(RuleSpot spot, Constraint constraint)
    {
        var reasons = spot.Kind switch
        {
            JsonTokenType.String => ConstraintRules.OfText(spot.Json.Text(spot.Value), constraint, spot.Run.Budget),
            JsonTokenType.Number => ConstraintRules.OfNumber(Encoding.ASCII.GetString(spot.Json.Raw(spot.Value)), constraint),
            _ => [],
        };
        var isGood = true;
        foreach (var reason in reasons.OfType<string>())
        {
            isGood = spot.Fail(reason);
        }

        return isGood;
    }

    private static bool IsOf(RuleSpot spot, SchemaKinds kinds) => spot.Kind switch
    {
        JsonTokenType.Null => kinds.HasFlag(SchemaKinds.Null),
        JsonTokenType.True or JsonTokenType.False => kinds.HasFlag(SchemaKinds.Boolean),
        JsonTokenType.String => kinds.HasFlag(SchemaKinds.String),
        JsonTokenType.StartArray => kinds.HasFlag(SchemaKinds.Array),
        JsonTokenType.StartObject => kinds.HasFlag(SchemaKinds.Object),
        _ => kinds.HasFlag(SchemaKinds.Number) || (kinds.HasFlag(SchemaKinds.Integer) && JsonCanon.IsInteger(spot.Json.Raw(spot.Value))),
    };

    private static string Names(SchemaKinds kinds) =>
        string.Join(" or ", Enum.GetValues<SchemaKinds>().Where(kind => kind != SchemaKinds.Any && kinds.HasFlag(kind)).Select(Name));

    private static string Name(SchemaKinds kind) => kind switch
    {
        SchemaKinds.Null => "null",
        SchemaKinds.Boolean => "true or false",
        SchemaKinds.Integer => "a whole number",
        SchemaKinds.Number => "a number",
        SchemaKinds.String => "a text",
        SchemaKinds.Array => "an array",
        _ => "an object",
    };
}
