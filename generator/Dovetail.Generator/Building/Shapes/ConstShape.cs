using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.Nodes;
using ScalarKind = Dovetail.Generator.Model.ScalarKind;
using NodeKind = Dovetail.Generator.Reading.Nodes.ScalarKind;

namespace Dovetail.Generator.Building.Shapes;

/// <summary><c>const</c>, or an enum of one string: the plain type of the value. A property of it is initialised, see <see cref="FixedValue"/>.</summary>
internal static class ConstShape
{
    public static TypeRef? TryBuild(ShapeInput input) => FixedValue.NodeOf(input.Schema) is { } value ? TypeOf(value) : null;

    private static ScalarRef TypeOf(SpecNode value) => value switch
    {
        SpecScalar { Kind: NodeKind.String } => ScalarRef.String,
        SpecScalar { Kind: NodeKind.True or NodeKind.False } => new ScalarRef(ScalarKind.Boolean),
        SpecScalar { Kind: NodeKind.Number } number when long.TryParse(number.Value, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out _) => new ScalarRef(ScalarKind.Int64),
        SpecScalar { Kind: NodeKind.Number } => new ScalarRef(ScalarKind.Double),
        _ => ScalarRef.Json,
    };
}
