using Dovetail.Generator.Common;
using Dovetail.Generator.Model;

namespace Dovetail.Generator.Pagination;

/// <summary>What an operation that may page looks like: its query, and where its response keeps the items.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Item">The type of an item.</param>
/// <param name="Items">The way to the items; empty where the response is the list.</param>
/// <param name="Stop">What says that there are no more.</param>
internal sealed record PageShape(OperationModel Operation, TypeRef Item, EquatableArray<MemberStep> Items, StopModel? Stop)
{
    public static PageShape? TryRead(OperationModel operation, IReadOnlyDictionary<string, ObjectModel> models)
    {
        if (operation.Response.Type is ListRef list)
        {
            return new PageShape(operation, list.Item, [], null);
        }

        if (operation.Response.Type is not ModelRef page || !models.TryGetValue(page.Name, out var model) || ItemsOf(model, operation) is not { } items)
        {
            return null;
        }

        return new PageShape(operation, ((ListRef)items.Type).Item, [Step(items)], StopOf(model, models));
    }

    /// <summary>An integer in the query whose name is one of the given.</summary>
    public ParameterModel? Parameter(IReadOnlyList<string> names) => names
        .Select(name => Operation.Parameters.FirstOrDefault(parameter =>
            parameter.Location == ParameterLocation.Query
            && parameter.Type is ScalarRef { Kind: ScalarKind.Int32 or ScalarKind.Int64 }
            && Keywords.AreSame(parameter.WireName, name)))
        .FirstOrDefault(parameter => parameter is not null);

    /// <summary>The one list of the page; of several, the one that has the usual name or the group's.</summary>
    private static PropertyModel? ItemsOf(ObjectModel page, OperationModel operation)
    {
        var lists = page.Properties.Where(property => property.Type is ListRef).ToList();
        var named = lists
            .Where(property => Keywords.Items.Any(name => Keywords.AreSame(property.JsonName, name))
                || operation.Path.TrimEnd('/').EndsWith("/" + property.JsonName, StringComparison.OrdinalIgnoreCase))
            .ToList();
        return lists.Count == 1 ? lists[0] : named.Count == 1 ? named[0] : null;
    }

    private static StopModel? StopOf(ObjectModel page, IReadOnlyDictionary<string, ObjectModel> models)
    {
        foreach (var (owner, path) in Places(page, models))
        {
            if (Find(owner, Keywords.HasMore, ScalarKind.Boolean) is { } more)
            {
                return new HasMoreStopModel(path.Append(Step(more)).ToEquatableArray());
            }

            if ((Find(owner, Keywords.Total, ScalarKind.Int64) ?? Find(owner, Keywords.Total, ScalarKind.Int32)) is { } total)
            {
                return new TotalStopModel(path.Append(Step(total)).ToEquatableArray());
            }
        }

        return null;
    }

    /// <summary>The page itself, then the objects in it that speak about paging.</summary>
    private static IEnumerable<(ObjectModel Owner, IEnumerable<MemberStep> Path)> Places(ObjectModel page, IReadOnlyDictionary<string, ObjectModel> models)
    {
        yield return (page, []);
        foreach (var property in page.Properties)
        {
            if (property.Type is ModelRef inner && models.TryGetValue(inner.Name, out var model) && Keywords.Envelopes.Any(name => Keywords.AreSame(property.JsonName, name)))
            {
                yield return (model, [Step(property)]);
            }
        }
    }

    private static PropertyModel? Find(ObjectModel owner, IReadOnlyList<string> names, ScalarKind kind) =>
        owner.Properties.FirstOrDefault(property => property.Type is ScalarRef scalar && scalar.Kind == kind && names.Any(name => Keywords.AreSame(property.JsonName, name)));

    private static MemberStep Step(PropertyModel property) => new(property.Name, !property.Required || property.Nullable);
}
