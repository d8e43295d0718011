using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.References;

namespace Dovetail.Testing.Server.Schemas;

/// <summary><c>allOf</c>, <c>anyOf</c>, <c>oneOf</c>, <c>not</c> and <c>if</c>.</summary>
internal sealed class ChoiceRules(SchemaCheck check)
{
    /// <summary>Choices around the current one: of those inside of others nobody wants to know which branch was nearest.</summary>
    private int _open;

    public bool Check(Spot spot, SpecMapping schema, Evaluated? seen, List<SchemaFault>? faults)
    {
        var isGood = true;
        foreach (var part in spot.Schema["allOf"]?.Items ?? [])
        {
            isGood &= check.Check(spot.Under(part), seen, faults);
        }

        isGood &= Choice(spot, schema, "anyOf", isExclusive: false, seen, faults);
        isGood &= Choice(spot, schema, "oneOf", isExclusive: true, seen, faults);
        if (spot.Schema["not"] is { } refused && check.Check(spot.Under(refused), null, null))
        {
            isGood = SchemaCheck.Fail(spot, "is what it must not be.", refused.Node, faults);
        }

        return isGood & Condition(spot, seen, faults);
    }

    private bool Choice(Spot spot, SpecMapping schema, string keyword, bool isExclusive, Evaluated? seen, List<SchemaFault>? faults)
    {
        if (schema[keyword] is not SpecSequence { Items.Count: > 0 } branches)
        {
            return true;
        }

        var fitting = 0;
        List<SchemaFault>? nearest = null;
        foreach (var branch in spot.Schema[keyword]!.Value.Items)
        {
            var own = seen is null ? null : new Evaluated();
            List<SchemaFault>? wrong = faults is null || _open > 0 ? null : [];
            _open++;
            var fits = check.Check(spot.Under(branch), own, wrong);
            _open--;
            if (fits)
            {
                fitting++;
                seen?.Add(own);
            }
            else if (wrong is not null && (nearest is null || wrong.Count < nearest.Count))
            {
                nearest = wrong;
            }

            if (fitting > 1 && isExclusive)
            {
                return SchemaCheck.Fail(spot, "fits several of the alternatives, of which exactly one must fit.", branches, faults);
            }
        }

        return fitting > 0 || SchemaCheck.Fail(spot, NoneFits(branches.Items.Count, nearest), branches, faults);
    }

    private static string NoneFits(int count, List<SchemaFault>? nearest) => nearest is [var first, ..]
        ? $"fits none of the {count} alternatives; the nearest one: {(first.Path.Length == 0 ? "it" : first.Path)} {first.Reason}"
        : $"fits none of the {count} alternatives.";

    private bool Condition(Spot spot, Evaluated? seen, List<SchemaFault>? faults)
    {
        if (spot.Schema["if"] is not { } condition)
        {
            return true;
        }

        var own = seen is null ? null : new Evaluated();
        var holds = check.Check(spot.Under(condition), own, null);
        if (holds)
        {
            seen?.Add(own);
        }

        return spot.Schema[holds ? "then" : "else"] is not { } consequence || check.Check(spot.Under(consequence), seen, faults);
    }
}
