using System.Globalization;

namespace Dovetail.Validation.Internal;

/// <summary><c>allOf</c>, <c>anyOf</c>, <c>oneOf</c>, <c>not</c> and <c>if</c>.</summary>
internal static class ChoiceKeywords
{
    private const string Several = "fits several of the alternatives, of which exactly one must fit.";

    public static bool Check(RuleSpot spot) => AllOf(spot) & AnyOf(spot) & OneOf(spot) & AtMostOne(spot) & Not(spot) & If(spot);

    private static bool AllOf(RuleSpot spot)
    {
        var isGood = true;
        foreach (var part in spot.Rule.AllOf)
        {
            isGood &= spot.Also(part);
        }

        return isGood;
    }

    /// <summary>Where nobody asks what was evaluated, one that fits is enough.</summary>
    private static bool AnyOf(RuleSpot spot)
    {
        var branches = spot.Rule.AnyOf;
        var fits = branches.Count == 0;
        for (var i = 0; i < branches.Count && !(fits && spot.Seen is null); i++)
        {
            fits |= spot.Fits(branches[i]);
        }

        return fits || spot.Fail(None(branches.Count));
    }

    private static bool OneOf(RuleSpot spot)
    {
        var branches = spot.Rule.OneOf;
        return branches.Count == 0 || Fitting(spot, branches) switch
        {
            0 => spot.Fail(None(branches.Count)),
            1 => true,
            _ => spot.Fail(Several),
        };
    }

    private static bool AtMostOne(RuleSpot spot) => Fitting(spot, spot.Rule.AtMostOne) < 2 || spot.Fail(Several);

    private static bool Not(RuleSpot spot) =>
        spot.Rule.Not is not { } refused || !spot.Run.Check(refused, spot.Value, seen: null, faults: null) || spot.Fail("is what it must not be.");

    private static bool If(RuleSpot spot) =>
        spot.Rule.If is not { } condition || (spot.Fits(condition) ? spot.Rule.Then : spot.Rule.Else) is not { } consequence || spot.Also(consequence);

    /// <summary>How many fit; of more than one it does not matter how many.</summary>
    private static int Fitting(RuleSpot spot, IReadOnlyList<SchemaRule> branches)
    {
        var count = 0;
        for (var i = 0; i < branches.Count && count < 2; i++)
        {
            count += spot.Fits(branches[i]) ? 1 : 0;
        }

        return count;
    }

    private static string None(int count) => string.Create(CultureInfo.InvariantCulture, $"fits none of the {count} alternatives.");
}
