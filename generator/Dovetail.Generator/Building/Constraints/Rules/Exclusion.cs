using Dovetail.Generator.Building.Shapes;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Constraints.Rules;

/// <summary>
/// Whether a <c>oneOf</c> means that no second branch may fit. Documents write it where <c>anyOf</c> is meant: where one branch takes all that another takes, nothing would
/// be left of the other, and no server can mean that.
/// </summary>
internal static class Exclusion
{
    /// <summary>Of more branches each would be held against each: no document that means it has so many.</summary>
    private const int MostBranches = 100;

    public static bool IsMeant(IReadOnlyList<SpecSchema> branches)
    {
        if (branches.Count > MostBranches)
        {
            return false;
        }

        var merged = branches.Select(MergedSchema.Of).ToList();
        return !merged.Any(one => merged.Any(other => one != other && TakesAllOf(one, other)));
    }

    /// <summary>As far as types and required members tell.</summary>
    private static bool TakesAllOf(MergedSchema one, MergedSchema other)
    {
        var (types, others) = (SchemaFacts.TypesOf(one), SchemaFacts.TypesOf(other));
        if (types.HasFlag(SchemaTypes.Object) || others.HasFlag(SchemaTypes.Object) || RequiredOf(one).Count > 0)
        {
            return (types == others || types == SchemaTypes.None) && MembersTakeAllOf(one, other);
        }

        // Of other kinds only what has no keyword but its type takes all of its kind.
        return (types & others) == others && others != SchemaTypes.None && one.Parts.All(SaysNoMoreThanType);
    }

    private static bool MembersTakeAllOf(MergedSchema one, MergedSchema other)
    {
        var required = RequiredOf(one);
        return !one.Parts.Any(part => part.AdditionalPropertiesAllowed == false || BeyondMembers(part))
            && required.IsSubsetOf(RequiredOf(other))
            && !one.Properties.Any(mine => required.Contains(mine.Name)
                && other.Properties.FirstOrDefault(theirs => theirs.Name == mine.Name) is { } theirs
                && Differ(mine.Schema, theirs.Schema));
    }

    private static HashSet<string> RequiredOf(MergedSchema schema) => new(schema.Parts.SelectMany(part => part.Required), StringComparer.Ordinal);

    private static bool BeyondMembers(SpecSchema part) =>
        part.Not is not null || part.If is not null || part.PatternProperties.Count > 0 || part.PropertyNames is not null || part.UnevaluatedProperties is not null
        || part.Constraints.MinProperties is not null || part.Constraints.MaxProperties is not null;

    private static bool Differ(SpecSchema mine, SpecSchema theirs)
    {
        if (FixedValue.NodeOf(SchemaFacts.TargetOf(mine)) is { } one && FixedValue.NodeOf(SchemaFacts.TargetOf(theirs)) is { } other)
        {
            return !NodeComparer.AreEqual(one, other);
        }

        var (left, right) = (SchemaFacts.TypesOf(MergedSchema.Of(mine)), SchemaFacts.TypesOf(MergedSchema.Of(theirs)));
        return left != SchemaTypes.None && right != SchemaTypes.None && (left & right) == SchemaTypes.None;
    }

    private static bool SaysNoMoreThanType(SpecSchema part) =>
        part.Constraints == SpecConstraints.None && part.Enum is null && part.Const is null && part.Not is null && part.If is null && part.Contains is null
        && part.OneOf.Count == 0 && part.AnyOf.Count == 0 && part.Items is null && part.PrefixItems.Count == 0 && part.Format is null;
}
