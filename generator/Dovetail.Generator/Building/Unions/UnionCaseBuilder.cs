using System.Globalization;
using Dovetail.Generator.Building.Constraints;
using Dovetail.Generator.Building.Shapes;
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
        var marks = new Dictionary<TypeRef, EquatableArray<string>>();
        string? discriminator = null;
        foreach (var alike in branches.Where(branch => JsonKinds.IsObjects(branch.Type)).GroupBy(branch => JsonKinds.Of(branch.Type)))
        {
            List<SpecSchema> schemas = [.. alike.Select(branch => ItemOf(branch.Schema, branch.Type))];
            if (alike.Key == JsonKinds.Object && Discriminators.Find(choice, schemas) is { } found)
            {
                discriminator = found.Name;
                Mark(alike, [.. found.Values.Select(values => values.ToEquatableArray())], marks);
            }
            else if (schemas.Count > 1)
            {
                Mark(alike, MemberMarks.Of(schemas), marks);
            }
        }

        var cases = branches
            .Select(branch => new UnionCaseModel(branch.Type, JsonKinds.Of(branch.Type), marks.TryGetValue(branch.Type, out var own) ? own : [])
            {
                Constraint = ConstraintOf(built, branch),
            })
            .ToEquatableArray();
        if (discriminator is null && cases.Count > 1 && FirstAlike(cases) is { } several)
        {
            findings.Add(Findings.AmbiguousUnion(choice.Node.Location, [.. several.Select(one => NameOf(branches.First(branch => branch.Type == one.Type), built))]));
        }

        return (discriminator, cases);
    }

    /// <summary>The first cases that look alike; null where none do. Enums are told apart by their values.</summary>
    private static IEnumerable<UnionCaseModel>? FirstAlike(EquatableArray<UnionCaseModel> cases) => cases
        .Where(one => one.Type is not EnumRef)
        .GroupBy(one => (one.Kind, Key: string.Join("\n", one.Marks.OrderBy(mark => mark, StringComparer.Ordinal))))
        .FirstOrDefault(alike => alike.Count() > 1);

    /// <summary>A branch as the document calls it, else by its number.</summary>
    private static string NameOf(UnionBranch branch, IReadOnlyList<UnionBranch> built) =>
        branch.Schema.Title is { Length: > 0 } title ? $"'{title}'"
        : SchemaFacts.TargetOf(branch.Schema).ComponentName is { } name ? $"'{name}'"
        : $"branch {(built.ToList().FindIndex(other => other.Schema == branch.Schema) + 1).ToString(CultureInfo.InvariantCulture)}";

    private static void Mark(IEnumerable<UnionBranch> branches, IReadOnlyList<EquatableArray<string>> marks, Dictionary<TypeRef, EquatableArray<string>> all)
    {
        foreach (var (branch, own) in branches.Zip(marks, (branch, own) => (branch, own)))
        {
            all[branch.Type] = own;
        }
    }

    /// <summary>What the items of a list look like, and of a list of lists those of the inner ones.</summary>
    private static SpecSchema ItemOf(SpecSchema schema, TypeRef type) => type switch
    {
        NullableRef nullable => ItemOf(schema, nullable.Value),
        ListRef list when MergedSchema.Of(schema).Items is { } items => ItemOf(items, list.Item),
        _ => schema,
    };

    /// <summary>Of several branches that came to one type, none speaks for the others.</summary>
    private static ConstraintModel? ConstraintOf(IReadOnlyList<UnionBranch> built, UnionBranch branch) =>
        built.Count(other => other.Type == branch.Type) == 1 ? ConstraintBuilder.Of(branch.Schema, branch.Type) : null;
}
