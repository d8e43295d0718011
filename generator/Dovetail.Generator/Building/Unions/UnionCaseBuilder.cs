using Dovetail.Generator.Building.Constraints;
using Dovetail.Generator.Common;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Unions;

/// <summary>The branches of a choice to the cases of a union.</summary>
internal static class UnionCaseBuilder
{
    public static (string? Discriminator, EquatableArray<UnionCaseModel> Cases) Build(SpecSchema choice, IReadOnlyList<UnionBranch> built, FindingList findings)
    {
        var branches = UnionMerge.Merge(built);
        var objects = branches.Where(branch => JsonKinds.Of(branch.Type) == JsonKinds.Object).ToList();
        List<SpecSchema> schemas = [.. objects.Select(branch => branch.Schema)];
        if (Discriminators.Find(choice, schemas) is { } found)
        {
            return (found.Name, Cases(built, branches, objects, [.. found.Values.Select(values => values.ToEquatableArray())]));
        }

        var marks = objects.Count > 1 ? MemberMarks.Of(schemas) : [.. objects.Select(_ => EquatableArray<string>.Empty)];
        var cases = Cases(built, branches, objects, marks);
        if (cases.Count > 1 && cases.GroupBy(one => (one.Kind, Key: string.Join("\n", one.Marks.OrderBy(mark => mark, StringComparer.Ordinal)))).Any(IsAmbiguous))
        {
            findings.Add(Findings.AmbiguousUnion(choice.Node.Location));
        }

        return (null, cases);
    }

    /// <summary>Enums are told apart by their values.</summary>
    private static bool IsAmbiguous(IEnumerable<UnionCaseModel> alike) => alike.Count(one => one.Type is not EnumRef) > 1;

    private static EquatableArray<UnionCaseModel> Cases(IReadOnlyList<UnionBranch> built, IReadOnlyList<UnionBranch> branches, List<UnionBranch> objects, IReadOnlyList<EquatableArray<string>> marks)
    {
        var marksOf = objects.Zip(marks, (branch, own) => (branch.Type, Marks: own)).ToDictionary(pair => pair.Type, pair => pair.Marks);
        return branches
            .Select(branch => new UnionCaseModel(branch.Type, JsonKinds.Of(branch.Type), marksOf.TryGetValue(branch.Type, out var own) ? own : []) { Constraint = ConstraintOf(built, branch) })
            .ToEquatableArray();
    }

    /// <summary>Of several branches that came to one type, none speaks for the others.</summary>
    private static ConstraintModel? ConstraintOf(IReadOnlyList<UnionBranch> built, UnionBranch branch) =>
        built.Count(other => other.Type == branch.Type) == 1 ? ConstraintBuilder.Of(branch.Schema, branch.Type) : null;
}
