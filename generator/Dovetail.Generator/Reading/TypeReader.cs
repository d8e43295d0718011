using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Reading;

/// <summary>Reads <c>type</c>: a name, or since 3.1 a list of names.</summary>
internal static class TypeReader
{
    public static SchemaTypes Read(SpecNode? node) => node switch
    {
        SpecScalar scalar => One(scalar.Value),
        SpecSequence sequence => sequence.Items.OfType<SpecScalar>().Aggregate(SchemaTypes.None, (types, item) => types | One(item.Value)),
        _ => SchemaTypes.None,
    };

    private static SchemaTypes One(string name) => name switch
    {
        "null" => SchemaTypes.Null,
        "boolean" => SchemaTypes.Boolean,
        "integer" => SchemaTypes.Integer,
        "number" => SchemaTypes.Number,
        "string" => SchemaTypes.String,
        "array" => SchemaTypes.Array,
        "object" => SchemaTypes.Object,
        _ => SchemaTypes.None,
    };
}
