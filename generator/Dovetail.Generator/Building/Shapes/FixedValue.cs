using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.Spec;
using ScalarKind = Dovetail.Generator.Model.ScalarKind;
using NodeKind = Dovetail.Generator.Reading.Nodes.ScalarKind;

namespace Dovetail.Generator.Building.Shapes;

/// <summary>The one value that a schema allows.</summary>
internal static class FixedValue
{
    /// <summary>The value of <c>const</c>, or of an enum that holds one string; null where the schema leaves a choice.</summary>
    public static SpecNode? NodeOf(SpecSchema schema) => schema switch
    {
        { Const: { } value } => value,
        { Enum: { Count: 1 } values, IsNullable: false } when values[0] is SpecScalar { Kind: NodeKind.String } => values[0],
        _ => null,
    };

    /// <summary>The value as a literal of the given type; null where there is none, or where it does not fit the type.</summary>
    public static LiteralModel? LiteralOf(SpecSchema schema, TypeRef type) => (NodeOf(schema), type) switch
    {
        (SpecScalar { Kind: NodeKind.String } text, ScalarRef { Kind: ScalarKind.String }) => new StringLiteralModel(text.Value),
        (SpecScalar { Kind: NodeKind.True }, ScalarRef { Kind: ScalarKind.Boolean }) => new BooleanLiteralModel(true),
        (SpecScalar { Kind: NodeKind.False }, ScalarRef { Kind: ScalarKind.Boolean }) => new BooleanLiteralModel(false),
        (SpecScalar { Kind: NodeKind.Number } number, ScalarRef { Kind: ScalarKind.Int64 }) => new NumberLiteralModel(number.Value),
        _ => null,
    };
}
