using Dovetail.Generator.Building.Types;
using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.Spec;
using NodeKind = Dovetail.Generator.Reading.Nodes.ScalarKind;
using ScalarKind = Dovetail.Generator.Model.ScalarKind;

namespace Dovetail.Generator.Building.Shapes;

/// <summary><c>const</c>, or an enum of one string: the plain type of the value. A property of it is initialised, see <see cref="FixedValue"/>.</summary>
internal static class ConstShape
{
    public static TypeRef? TryBuild(ShapeInput input) => FixedValue.NodeOf(input.Schema) is { } value ? TypeOf(input.Schema, value) : null;

    private static ScalarRef TypeOf(SpecSchema schema, SpecNode value) => value switch
    {
        SpecScalar { Kind: NodeKind.String } => ScalarRef.String,
        SpecScalar { Kind: NodeKind.True or NodeKind.False } => new ScalarRef(ScalarKind.Boolean),
        SpecScalar { Kind: NodeKind.Number } number =>
                new ScalarRef(Scalars.KindOf(SchemaFacts.IsInteger(number.Value) ? SchemaTypes.Integer : SchemaTypes.Number, format: null, [schema])),
        _ => ScalarRef.Json,
    };
}
