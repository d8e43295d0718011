using Dovetail.Generator.Building.Shapes;
using Dovetail.Generator.Common;
using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Paging;

/// <summary>Reads what comes back: its members, and theirs, down to where lists and words about paging stand.</summary>
internal sealed class AnswerReader
{
    private const int Deepest = 4;

    /// <summary>What has more members is a thing, and no envelope around one.</summary>
    private const int MostMembersOfEnvelope = 40;

    private readonly Dictionary<(SpecSchema Schema, int Depth), PagingMember> _known = [];

    public PagingMember Read(SpecMediaType media)
    {
        var answer = Read("", media.Schema!, depth: 0);
        return answer with { Example = ValueFacts.ExampleOf(media.Node) ?? answer.Example };
    }

    private PagingMember Read(string name, SpecSchema schema, int depth)
    {
        if (!_known.TryGetValue((schema, depth), out var member))
        {
            member = Read(schema, depth);
            _known[(schema, depth)] = member;
        }

        return member with { Name = name, Stem = PlainNames.Stem(name) };
    }

    private PagingMember Read(SpecSchema schema, int depth)
    {
        var merged = ValueFacts.Merge(schema);
        var kind = ValueFacts.KindOf(merged);
        var isObject = kind == PagingKind.Choice && ObjectsOf(merged) is not null;
        return new PagingMember("", "", isObject ? PagingKind.Object : kind, ValueFacts.ProseOf(merged, schema.Description), Children(merged, kind, depth).ToEquatableArray())
        {
            Format = SchemaFacts.FormatOf(merged),
            Example = ValueFacts.ExampleOf(merged),
            Items = kind == PagingKind.Array && merged.Items is { } items ? ValueFacts.KindOf(ValueFacts.Merge(items)) : PagingKind.Any,
        };
    }

    /// <summary>The branches of a choice of objects, to whose members a caller comes through raw JSON; null where one is another thing, but for one that says nothing.</summary>
    private static List<MergedSchema>? ObjectsOf(MergedSchema merged)
    {
        var branches = ValueFacts.BranchesOf(merged).Select(ValueFacts.Merge).ToList();
        var objects = branches.Where(branch => ValueFacts.KindOf(branch) == PagingKind.Object).ToList();
        return objects.Count > 0 && branches.All(branch => objects.Contains(branch) || SchemaFacts.SaysNothing(branch)) ? objects : null;
    }

    private IEnumerable<PagingMember> Children(MergedSchema merged, PagingKind kind, int depth) => kind switch
    {
        PagingKind.Choice when depth < Deepest && ObjectsOf(merged) is { } objects =>
            objects.SelectMany(one => one.Properties).GroupBy(property => property.Name).Select(group => Read(group.Key, group.First().Schema, depth + 1)),
        PagingKind.Choice when depth < Deepest => ValueFacts.BranchesOf(merged).Select(branch => Read("", branch, depth + 1)),
        PagingKind.Object when depth < Deepest && (depth == 0 || merged.Properties.Count <= MostMembersOfEnvelope) =>
            merged.Properties.Select(property => Read(property.Name, property.Schema, depth + 1)),
        _ => [],
    };
}
