using System.Text.Json;

namespace Dovetail.Validation.Internal;

/// <summary>The keywords of objects.</summary>
internal static class ObjectKeywords
{
    public static bool Check(RuleSpot spot)
    {
        if (spot.Kind != JsonTokenType.StartObject)
        {
            return true;
        }

        // Duplicates are one member: the last one counts.
        var members = new Dictionary<string, int>(StringComparer.Ordinal);
        var isGood = true;
        foreach (var place in spot.Json.Names(spot.Value))
        {
            var name = spot.Json.Text(place);
            members[name] = place + 1;
            isGood &= Member(spot, name, place + 1) & Name(spot, place);
        }

        spot.Run.Spend(members.Count);

        return isGood & Count(spot, members.Count) & Required(spot, members) & DependentRequired(spot, members) & DependentSchemas(spot, members);
    }

    /// <summary><c>properties</c>, <c>patternProperties</c>, and what is left: <c>additionalProperties</c>.</summary>
    private static bool Member(RuleSpot spot, string name, int value)
    {
        var rule = spot.Rule;
        var isDescribed = rule.Declares(name);
        var isGood = true;
        if (isDescribed)
        {
            spot.Seen?.Add(value);
        }

        if (rule.Properties?[name] is { } own)
        {
            isDescribed = true;
            isGood &= spot.Inside(own, value);
        }

        for (var i = 0; i < rule.PatternProperties?.Entries.Count; i++)
        {
            if (rule.PatternProperties.Patterns[i].Accepts(name, spot.Run.Budget))
            {
                isDescribed = true;
                isGood &= spot.Inside(rule.PatternProperties.Entries[i].Value, value);
            }
        }

        return isGood & (isDescribed || rule.AdditionalProperties is not { } rest || spot.Inside(rest, value));
    }

    /// <summary><c>propertyNames</c>. The fault is told at the member.</summary>
    private static bool Name(RuleSpot spot, int place) =>
        spot.Rule.PropertyNames is not { } rule || spot.Run.Check(rule, place, seen: null, faults: null) || spot.Fail("has a name that is not allowed.", place + 1);

    /// <summary><c>minProperties</c> and <c>maxProperties</c>.</summary>
    private static bool Count(RuleSpot spot, int count) =>
        spot.Rule.Constraint is not { } constraint || ConstraintRules.Properties(count, constraint) is not { } reason || spot.Fail(reason);

    private static bool Required(RuleSpot spot, Dictionary<string, int> members)
    {
        var isGood = true;
        foreach (var name in spot.Rule.Required.Where(name => !members.ContainsKey(name)))
        {
            isGood = spot.Fail($"must have {name}.");
        }

        return isGood;
    }

    private static bool DependentRequired(RuleSpot spot, Dictionary<string, int> members)
    {
        var isGood = true;
        foreach (var reason in spot.Rule.Constraint is { } constraint ? ConstraintRules.Dependents(constraint, members.ContainsKey) : [])
        {
            isGood = spot.Fail(reason);
        }

        return isGood;
    }

    private static bool DependentSchemas(RuleSpot spot, Dictionary<string, int> members)
    {
        var isGood = true;
        foreach (var (name, rule) in spot.Rule.DependentSchemas?.Entries ?? [])
        {
            isGood &= !members.ContainsKey(name) || spot.Also(rule);
        }

        return isGood;
    }
}
