using Dovetail.Generator.Building.Shapes;
using Dovetail.Generator.Building.Unions;
using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Paging;

/// <summary>The plain facts of a schema that requests and answers share.</summary>
internal static class ValueFacts
{
    /// <summary>What stands there; a choice of one thing and null is that thing.</summary>
    public static MergedSchema Merge(SpecSchema schema)
    {
        var merged = MergedSchema.Of(schema);
        var branches = merged.Properties.Count == 0 ? BranchesOf(merged) : [];
        return branches.Count == 1 && branches[0] != schema ? MergedSchema.Of(branches[0]) : merged;
    }

    /// <summary>The schemas of a choice; empty where there is none.</summary>
    public static IReadOnlyList<SpecSchema> BranchesOf(MergedSchema merged) => merged.Choice is { } choice ? BranchList.Of(choice) : [];

    public static PagingKind KindOf(MergedSchema merged) => SchemaFacts.TypesOf(merged) switch
    {
        _ when merged.Properties.Count == 0 && BranchesOf(merged).Count > 1 => PagingKind.Choice,
        SchemaTypes.String => PagingKind.String,
        SchemaTypes.Integer => PagingKind.Integer,
        SchemaTypes.Number or (SchemaTypes.Number | SchemaTypes.Integer) => PagingKind.Number,
        SchemaTypes.Boolean => PagingKind.Boolean,
        SchemaTypes.Array => PagingKind.Array,
        SchemaTypes.Object when merged.Properties.Count == 0 => PagingKind.Map,
        SchemaTypes.Object => PagingKind.Object,
        _ when merged.Properties.Count > 0 => PagingKind.Object,
        _ => PagingKind.Any,
    };

    public static string ProseOf(MergedSchema merged, string? before = null) =>
        string.Join("\n", merged.Parts.Select(part => part.Description).Prepend(before).OfType<string>().Distinct());

    public static string? ExampleOf(MergedSchema merged) => merged.Parts.Select(part => ExampleOf(part.Node)).FirstOrDefault(example => example is not null);

    public static string? ExampleOf(SpecNode node) => node is not SpecMapping mapping
        ? null
        : Text(mapping["example"] ?? mapping["x-example"]) ?? mapping["examples"] switch
        {
            SpecSequence { Items.Count: > 0 } list => Text(list.Items[0]),
            SpecMapping { Entries.Count: > 0 } named => Text((named.Entries[0].Value as SpecMapping)?["value"]),
            _ => null,
        };

    public static string? Text(SpecNode? node) => node is SpecScalar { Kind: not Reading.Nodes.ScalarKind.Null } scalar ? scalar.Value : null;
}
