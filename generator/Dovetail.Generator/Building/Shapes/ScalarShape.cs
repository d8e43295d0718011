using Dovetail.Generator.Building.Types;
using Dovetail.Generator.Model;
using Dovetail.Generator.Options;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Shapes;

/// <summary>Strings, numbers and booleans, by the table of <see cref="Scalars"/>.</summary>
internal static class ScalarShape
{
    public static TypeRef? TryBuild(ShapeInput input) => input.Types switch
    {
        SchemaTypes.Boolean or SchemaTypes.Integer or SchemaTypes.Number or SchemaTypes.String =>
            new ScalarRef(KindOf(input, input.Types)),
        SchemaTypes.Integer | SchemaTypes.Number => new ScalarRef(KindOf(input, SchemaTypes.Number)),
        _ => null,
    };

    private static ScalarKind KindOf(ShapeInput input, SchemaTypes type)
    {
        var kind = Scalars.KindOf(type, input.Format, input.Merged.Parts);
        return type switch
        {
            SchemaTypes.Number => NumberSize.Of(kind, input.Format, input.Place.Root, input.Schemas.Options.Numbers),
            SchemaTypes.Integer when input.Schemas.Options.Integers is IntegerStyle.Bounds && kind is ScalarKind.Int64 && input.Format is null =>
                IntegerSize.IsShort(input.Merged.Parts) ? ScalarKind.Int32 : kind,
            _ => kind,
        };
    }
}
