using Dovetail.Generator.Building.Types;
using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Shapes;

/// <summary>Strings, numbers and booleans, by the table of <see cref="Scalars"/>.</summary>
internal static class ScalarShape
{
    public static TypeRef? TryBuild(ShapeInput input) => input.Types switch
    {
        SchemaTypes.Boolean or SchemaTypes.Integer or SchemaTypes.Number or SchemaTypes.String =>
            new ScalarRef(Scalars.KindOf(input.Types, input.Format, input.Merged.Parts)),
        SchemaTypes.Integer | SchemaTypes.Number => new ScalarRef(Scalars.KindOf(SchemaTypes.Number, input.Format, input.Merged.Parts)),
        _ => null,
    };
}
