using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.References;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Reading;

/// <summary>Reads <c>type</c>: a name, or since 3.1 a list of names.</summary>
internal static class TypeReader
{
    private static readonly Dictionary<string, SchemaTypes> Types = new(StringComparer.Ordinal)
    {
        ["null"] = SchemaTypes.Null,
        ["boolean"] = SchemaTypes.Boolean,
        ["integer"] = SchemaTypes.Integer,
        ["number"] = SchemaTypes.Number,
        ["string"] = SchemaTypes.String,
        ["array"] = SchemaTypes.Array,
        ["object"] = SchemaTypes.Object,
    };

    public static SchemaTypes Read(ReadingContext context, Place schema) => schema.Mapping!["type"] switch
    {
        null => SchemaTypes.None,
        SpecSequence several => several.Items.Aggregate(SchemaTypes.None, (types, item) => types | One(context, item)),
        var node => One(context, node),
    };

    private static SchemaTypes One(ReadingContext context, SpecNode node)
    {
        // YAML's null without quotes is meant as the type of that name.
        if (node is SpecScalar name && Types.TryGetValue(name.Value, out var type))
        {
            return type;
        }

        context.WrongKind(node, "type", "one of " + string.Join(", ", Types.Keys));
        return SchemaTypes.None;
    }
}
