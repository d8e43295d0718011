using System.Globalization;
using System.Text.Json;

namespace Dovetail.Validation.Internal;

/// <summary>The keywords of arrays.</summary>
internal static class ArrayKeywords
{
    public static bool Check(RuleSpot spot)
    {
        if (spot.Kind != JsonTokenType.StartArray)
        {
            return true;
        }

        List<int> items = [.. spot.Json.Items(spot.Value)];
        spot.Run.Spend(items.Count);
        return Items(spot, items) & Contains(spot, items) & Count(spot, items.Count) & Unique(spot, items);
    }

    /// <summary><c>prefixItems</c>, and what is left: <c>items</c>.</summary>
    private static bool Items(RuleSpot spot, List<int> items)
    {
        var (prefix, rest) = (spot.Rule.PrefixItems, spot.Rule.Items);
        var isGood = true;
        for (var i = 0; i < items.Count && (i < prefix.Count || rest is not null); i++)
        {
            isGood &= spot.Inside(i < prefix.Count ? prefix[i] : rest!, items[i]);
        }

        return isGood;
    }

    /// <summary><c>contains</c> with <c>minContains</c> and <c>maxContains</c>.</summary>
    private static bool Contains(RuleSpot spot, List<int> items)
    {
        var rule = spot.Rule;
        if (rule.Contains is not { } contained)
        {
            return true;
        }

        var count = 0;
        foreach (var item in items.Where(item => spot.Run.Check(contained, item, seen: null, faults: null)))
        {
            count++;
            spot.Seen?.Add(item);
        }

        return (count >= rule.MinContains && count <= rule.MaxContains) || spot.Fail(string.Create(
            CultureInfo.InvariantCulture,
            $"must have {(count < rule.MinContains ? $"at least {rule.MinContains}" : $"at most {rule.MaxContains}")} items of a certain form, and has {count}."));
    }

    /// <summary><c>minItems</c> and <c>maxItems</c>.</summary>
    private static bool Count(RuleSpot spot, int count) =>
        spot.Rule.Constraint is not { } constraint || ConstraintRules.Items(count, constraint) is not { } reason || spot.Fail(reason);

    /// <summary><c>uniqueItems</c>.</summary>
    private static bool Unique(RuleSpot spot, List<int> items)
    {
        if (spot.Rule.Constraint is not { UniqueItems: true })
        {
            return true;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        return items.TrueForAll(item => seen.Add(spot.Run.Canon(item))) || spot.Fail(ConstraintRules.ItemTwice);
    }
}
