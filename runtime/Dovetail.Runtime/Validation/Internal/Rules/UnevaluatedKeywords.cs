using System.Text.Json;

namespace Dovetail.Validation.Internal;

/// <summary><c>unevaluatedProperties</c> and <c>unevaluatedItems</c>: asked when all else has said what it evaluated.</summary>
internal static class UnevaluatedKeywords
{
    public static bool Check(RuleSpot spot) => Members(spot) & Items(spot);

    private static bool Members(RuleSpot spot) => spot.Kind != JsonTokenType.StartObject || spot.Rule.UnevaluatedProperties is not { } rule
        || Rest(spot, rule, spot.Json.Names(spot.Value).Select(static name => name + 1));

    private static bool Items(RuleSpot spot) => spot.Kind != JsonTokenType.StartArray || spot.Rule.UnevaluatedItems is not { } rule
        || Rest(spot, rule, spot.Json.Items(spot.Value));

    private static bool Rest(RuleSpot spot, SchemaRule rule, IEnumerable<int> values)
    {
        var isGood = true;
        foreach (var value in values.Where(value => !spot.Seen!.Has(value)))
        {
            isGood &= spot.Inside(rule, value);
        }

        return isGood;
    }
}
