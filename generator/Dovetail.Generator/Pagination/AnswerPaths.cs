using Dovetail.Generator.Common;
using Dovetail.Generator.Model;

namespace Dovetail.Generator.Pagination;

/// <summary>Finds the C# properties that lead to a member of an answer.</summary>
internal sealed class AnswerPaths(IEnumerable<TypeModel> types)
{
    private static readonly ScalarKind[] Texts = [ScalarKind.String, ScalarKind.Uri, ScalarKind.Guid, ScalarKind.Json, ScalarKind.Int32, ScalarKind.Int64, ScalarKind.Double];

    private readonly Dictionary<string, TypeModel> _types = types.ToDictionary(type => type.Name, StringComparer.Ordinal);

    /// <summary>The list at the end of a path; null where the client has none there.</summary>
    public (EquatableArray<MemberStep> Path, TypeRef Item)? List(TypeRef root, IEnumerable<string> path) =>
        Walk(root, path) is { Type: ListRef list, Raw.Count: 0 } end ? (end.Steps, list.Item) : null;

    /// <summary>A text, or a number that is sent as one, at the end of a path; null where there is none.</summary>
    public PageValueModel? Text(TypeRef root, IEnumerable<string> path)
    {
        if (Walk(root, path) is not { } end)
        {
            return null;
        }

        return end.Type switch
        {
            ScalarRef { Kind: var kind } when Texts.Contains(kind) => new PageValueModel(end.Steps, end.Type, []) { RawPath = end.Raw },
            UnionRef union => OfUnion(end.Steps, union, []),
            _ => null,
        };
    }

    public PageValueModel? Scalar(TypeRef root, IEnumerable<string> path, params ScalarKind[] kinds) =>
        Walk(root, path) is { Type: ScalarRef { Kind: var kind }, Raw.Count: 0 } end && kinds.Contains(kind) ? new PageValueModel(end.Steps, end.Type, []) : null;

    /// <summary>The member by which an item is called; null where not each item has it.</summary>
    public PageValueModel? Key(TypeRef item, string name) => item switch
    {
        UnionRef union => OfUnion([], union, [name]),
        _ => Text(item, [name]),
    };

    private PageValueModel? OfUnion(EquatableArray<MemberStep> steps, UnionRef union, IReadOnlyList<string> path)
    {
        if (!_types.TryGetValue(union.Name, out var type) || type is not UnionModel model)
        {
            return null;
        }

        var cases = new List<PageValueCase>();
        foreach (var one in model.Cases)
        {
            var end = Walk(one.Type, one.Type is ScalarRef || path.Count > 0 ? path : ["href"]);
            if (end is not { Raw.Count: 0 } leaf || leaf.Type is not ScalarRef { Kind: var kind } || !Texts.Contains(kind))
            {
                return null;
            }

            cases.Add(new PageValueCase(one.Type, leaf.Steps, leaf.Type));
        }

        return new PageValueModel(steps, union, cases.ToEquatableArray());
    }

    /// <summary>Where a path ends, and the part of it that leads through raw JSON.</summary>
    private (EquatableArray<MemberStep> Steps, TypeRef Type, EquatableArray<string> Raw)? Walk(TypeRef root, IEnumerable<string> path)
    {
        var steps = new List<MemberStep>();
        var current = root;
        var rest = path.ToList();
        for (var i = 0; i < rest.Count; i++)
        {
            var name = rest[i];
            if (current == ScalarRef.Json)
            {
                return (steps.ToEquatableArray(), current, rest.Skip(i).ToEquatableArray());
            }

            var property = current is ModelRef reference && _types.TryGetValue(reference.Name, out var type) && type is ObjectModel model
                ? model.Properties.FirstOrDefault(property => property.JsonName == name)
                : null;
            if (property is null or { WriteOnly: true })
            {
                return null;
            }

            steps.Add(Step(property));
            current = property.Type;
        }

        return (steps.ToEquatableArray(), current, []);
    }

    // What tells absent from null has its value one step further.
    private static MemberStep Step(PropertyModel property) => property.IsOptional
        ? new MemberStep(property.Name + ".Value", MayBeNull: true)
        : new MemberStep(property.Name, property.Nullable || (!property.Required && property.Initializer is null));
}
