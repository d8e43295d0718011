using Dovetail.Generator.Building.Types;
using Dovetail.Generator.Building.Unions;
using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Shapes;

/// <summary>A list.</summary>
internal static class ArrayShape
{
    public static TypeRef? TryBuild(ShapeInput input)
    {
        if (input.Types != SchemaTypes.Array)
        {
            return null;
        }

        if (input.Merged.Parts.FirstOrDefault(part => part.PrefixItems.Count > 0) is { } tuple)
        {
            return TupleOf(input, tuple);
        }

        return input.Merged.Items is { } items
            ? new ListRef(input.Schemas.BuildElement(items, input.Place.Item()))
            : new ListRef(ScalarRef.Json);
    }

    /// <summary>
    /// A tuple is a list of what any of its places may hold: a C# tuple would lose the items that JSON Schema lets follow the named ones.
    /// </summary>
    private static ListRef TupleOf(ShapeInput input, SpecSchema tuple)
    {
        var items = tuple.PrefixItems.Concat(input.Merged.Items is { IsNever: false } rest ? [rest] : []).ToList();
        var item = input with { OnlyType = SchemaTypes.Array, Place = input.Place.Item() };
        var words = BranchWords.Of(tuple, items);
        return ListOf(input.Schemas.AddUnion(
            item,
            UnionPlaces.Of(items, item.Place),
            () => UnionCaseBuilder.Build(
                tuple,
                [.. items.Zip(words, (place, word) => new UnionBranch(place, input.Schemas.Build(place, UnionPlaces.OfBranch(place, item.Place, word))))],
                input.Schemas.Findings),
            whole: union => input.OnlyType is null ? ListOf(union) : null));

        ListRef ListOf(TypeRef type) => new(type != ScalarRef.Json && items.Any(Nullability.AllowsNull) ? new NullableRef(type) : type);
    }
}
