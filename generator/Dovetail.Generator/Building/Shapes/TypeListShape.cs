using Dovetail.Generator.Building.Unions;
using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Shapes;

/// <summary><c>type: [string, integer]</c>: a union of what the schema is as each of the types.</summary>
internal static class TypeListShape
{
    private static readonly SchemaTypes[] Types = [SchemaTypes.Boolean, SchemaTypes.Integer, SchemaTypes.Number, SchemaTypes.String, SchemaTypes.Array, SchemaTypes.Object];

    public static TypeRef? TryBuild(ShapeInput input)
    {
        var types = Types.Where(type => input.Types.HasFlag(type)).ToList();
        if (types.Count < 2 || input.Types == (SchemaTypes.Integer | SchemaTypes.Number))
        {
            return null;
        }

        var words = UnionPlaces.WithoutCovered([.. types.Select(WordOf)]);
        var place = words.All(word => word is not null) ? input.Place.OfStructure(string.Join("Or", words), "Unions") : input.Place;
        return input.Schemas.AddUnion(input, place, () => UnionCaseBuilder.Build(
            input.Schema,
            [.. types.Select(type => new UnionBranch(input.Schema, ShapeList.Build(input with { OnlyType = type, Place = input.Place.Part(type.ToString()) })))],
            input.Schemas.Findings));
    }

    private static string? WordOf(SchemaTypes type) => type is SchemaTypes.Array or SchemaTypes.Object ? null : type.ToString();
}
