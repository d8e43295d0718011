using Dovetail.Generator.Building.Unions;
using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Shapes;

/// <summary><c>oneOf</c> and <c>anyOf</c>: a union, or one type where all branches come to one.</summary>
internal static class UnionShape
{
    public static TypeRef? TryBuild(ShapeInput input)
    {
        // Beside members of its own the members of a choice are members like others: see MergedSchema.
        if (input.Merged.Choice is not { } choice || input.Merged.Properties.Count > 0)
        {
            return null;
        }

        var branches = BranchList.Of(choice);
        return branches.Count switch
        {
            0 => null,
            1 => input.Schemas.Build(branches[0], input.Place),
            _ => input.Schemas.AddUnion(input, UnionPlaces.Of(branches, input.Place), () => UnionCaseBuilder.Build(choice, Types(input, choice, branches), input.Schemas.Findings)),
        };
    }

    private static List<UnionBranch> Types(ShapeInput input, SpecSchema choice, IReadOnlyList<SpecSchema> branches)
    {
        // Where all are strings and one is an enum, that may come of it, with the name of the whole.
        var areStrings = branches.All(branch => SchemaFacts.TypesOf(MergedSchema.Of(branch)) == SchemaTypes.String);
        var isOneEnum = areStrings && branches.Count(branch => SchemaFacts.TargetOf(branch).Enum is not null) < 2;
        var words = BranchWords.Of(choice, branches);
        return [.. branches.Select((branch, i) =>
            new UnionBranch(branch, input.Schemas.Build(branch, isOneEnum ? input.Place : UnionPlaces.OfBranch(branch, input.Place, words[i]))))];
    }
}
