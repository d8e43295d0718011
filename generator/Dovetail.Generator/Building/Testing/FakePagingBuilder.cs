using Dovetail.Generator.Common;
using Dovetail.Generator.Model;
using Dovetail.Generator.Model.Testing;

namespace Dovetail.Generator.Building.Testing;

/// <summary>The way of an operation from page to page, told by the names in JSON: whoever fakes a server writes what the client reads.</summary>
internal static class FakePagingBuilder
{
    /// <returns>Null where the operation does not page, or where a part of a page has no place of its own in JSON.</returns>
    public static FakePagingModel? Build(OperationModel operation, SampleBuilder types)
    {
        if (operation is not { Paging: { } paging, Response.Type: { } page } || PathOf(page, paging.Items, types) is not { } items)
        {
            return null;
        }

        var fake = new FakePagingModel(paging, items)
        {
            Next = PathOf(page, paging.Next, types),
            NextIsNumber = paging.Next is { Cases.IsEmpty: true, RawPath.IsEmpty: true, Type: ScalarRef { Kind: not (ScalarKind.String or ScalarKind.Uri or ScalarKind.Json) } },
            HasMore = PathOf(page, paging.HasMore?.Value, types),
            Total = PathOf(page, paging.Total, types),
            Key = PathOf(paging.Item, paging.Key, types),
        };
        return fake.Next.IsEmpty == paging.Next is null && fake.Key.IsEmpty == paging.Key is null && fake.HasMore.IsEmpty == paging.HasMore is null ? fake : null;
    }

    /// <summary>Of a union, where the value has one place in all cases.</summary>
    private static EquatableArray<string> PathOf(TypeRef from, PageValueModel? value, SampleBuilder types)
    {
        if (value is null || PathOf(from, value.Path, types) is not { } path)
        {
            return [];
        }

        var rest = value.Cases.Select(one => PathOf(one.Type, one.Path, types)).Distinct().ToList();
        return rest.Count switch
        {
            0 => path.Concat(value.RawPath).ToEquatableArray(),
            1 when rest[0] is { } only => path.Concat(only).ToEquatableArray(),
            _ => [],
        };
    }

    private static EquatableArray<string>? PathOf(TypeRef from, IEnumerable<MemberStep> steps, SampleBuilder types)
    {
        var (type, names) = (from, new List<string>());
        foreach (var step in steps)
        {
            var model = type is ModelRef reference ? types.TypeOf(reference.Name) as ObjectModel : null;
            if (model?.Properties.FirstOrDefault(property => property.Name == step.PropertyName) is not { } member)
            {
                return null;
            }

            names.Add(member.JsonName);
            type = member.Type;
        }

        return names.ToEquatableArray();
    }
}
