using System.Text.Json;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.References;

namespace Dovetail.Testing.Server.Schemas;

/// <summary>What a schema demands of an array and of its items.</summary>
internal sealed class ArrayRules(SchemaCheck check)
{
    public bool Check(Spot spot, SpecMapping schema, Evaluated? seen, List<SchemaFault>? faults)
    {
        JsonElement[] items = [.. spot.Value.EnumerateArray()];
        var isGood = true;
        foreach (var (reason, rule) in Count.Faults(schema, "minItems", "maxItems", items.Length, "item"))
        {
            isGood = SchemaCheck.Fail(spot, reason, rule, faults);
        }

        if (schema["uniqueItems"] is SpecScalar { Kind: ScalarKind.True } unique && !AreUnique(items))
        {
            isGood = SchemaCheck.Fail(spot, "must not have an item twice.", unique, faults);
        }

        isGood &= Items(spot, items, seen, faults);
        isGood &= Contains(spot, schema, items, seen, faults);
        return isGood & Unevaluated(spot, items, seen, faults);
    }

    /// <summary>A tuple is <c>prefixItems</c>, and before 2020-12 a list under <c>items</c>, whose rest is <c>additionalItems</c>.</summary>
    private bool Items(Spot spot, JsonElement[] items, Evaluated? seen, List<SchemaFault>? faults)
    {
        var isOldTuple = spot.Schema["items"]?.Node is SpecSequence;
        List<Place> tuple = [.. spot.Schema[isOldTuple ? "items" : "prefixItems"]?.Items ?? []];
        var rest = spot.Schema[isOldTuple ? "additionalItems" : "items"];
        var isGood = true;
        for (var i = 0; i < items.Length && (i < tuple.Count || rest is not null); i++)
        {
            seen?.Item(i);
            isGood &= check.Check(spot.Item(i < tuple.Count ? tuple[i] : rest!.Value, i, items[i]), null, faults);
        }

        return isGood;
    }

    private bool Contains(Spot spot, SpecMapping schema, JsonElement[] items, Evaluated? seen, List<SchemaFault>? faults)
    {
        if (spot.Schema["contains"] is not { } contained)
        {
            return true;
        }

        var count = 0;
        for (var i = 0; i < items.Length; i++)
        {
            if (check.Check(spot.Item(contained, i, items[i]), null, null))
            {
                count++;
                seen?.Item(i);
            }
        }

        var (least, most) = (Count.Of(schema["minContains"]) ?? 1, Count.Of(schema["maxContains"]) ?? long.MaxValue);
        return (count >= least && count <= most)
            || SchemaCheck.Fail(spot, $"must have {(count < least ? $"at least {least}" : $"at most {most}")} items as described, and has {count}.", contained.Node, faults);
    }

    private bool Unevaluated(Spot spot, JsonElement[] items, Evaluated? seen, List<SchemaFault>? faults)
    {
        if (spot.Schema["unevaluatedItems"] is not { } rest || seen is null)
        {
            return true;
        }

        var isGood = true;
        for (var i = 0; i < items.Length; i++)
        {
            if (!seen.HasItem(i))
            {
                seen.Item(i);
                isGood &= check.Check(spot.Item(rest, i, items[i]), null, faults);
            }
        }

        return isGood;
    }

    /// <summary>Texts and other plain items by their text; the others one by one, as far as their number allows.</summary>
    private static bool AreUnique(JsonElement[] items)
    {
        const int MostCompared = 2_000;
        var texts = new HashSet<string>(StringComparer.Ordinal);
        if (items.Any(item => item.ValueKind == JsonValueKind.String && !texts.Add(item.GetString()!)))
        {
            return false;
        }

        JsonElement[] others = [.. items.Where(static item => item.ValueKind != JsonValueKind.String).Take(MostCompared)];
        for (var i = 0; i < others.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (ValueComparer.AreEqual(others[i], others[j]))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
