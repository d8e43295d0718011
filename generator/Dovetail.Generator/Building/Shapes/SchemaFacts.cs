using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Shapes;

/// <summary>Questions about a schema that several shapes ask.</summary>
internal static class SchemaFacts
{
    private const int LongestChain = 64;

    /// <summary>Whether the schema itself says what a value looks like, beside what it refers to.</summary>
    public static bool HasOwnStructure(SpecSchema schema) =>
        schema.Properties.Count > 0 || schema.AdditionalProperties is not null || schema.Items is not null || schema.PrefixItems.Count > 0
        || schema.Enum is not null || schema.Const is not null || schema.OneOf.Count > 0 || schema.AnyOf.Count > 0 || schema.PatternProperties.Count > 0
        || (schema.Reference is null && schema.AllOf.Count == 0 && (schema.Types & ~SchemaTypes.Null) != SchemaTypes.None)
        || (schema.Required.Count > 0 && (schema.Reference is not null || schema.AllOf.Count > 0));

    /// <summary>The stated type, or the one that the other keywords imply.</summary>
    public static SchemaTypes TypesOf(SpecSchema schema)
    {
        var stated = schema.Types & ~SchemaTypes.Null;
        if (stated != SchemaTypes.None)
        {
            return stated;
        }

        var constraints = schema.Constraints;
        return schema switch
        {
            { Properties.Count: > 0 } or { AdditionalProperties: not null } or { PatternProperties.Count: > 0 } => SchemaTypes.Object,
            { Items: not null } or { PrefixItems.Count: > 0 } => SchemaTypes.Array,
            { Enum: { } values } => OfValues(values),
            { Const: { } value } => OfValues([value]),
            { Format: not null } => OfFormat(schema.Format!),
            _ when IsBase64(schema) => SchemaTypes.String,
            _ when constraints.Pattern is not null || constraints.MinLength is not null || constraints.MaxLength is not null => SchemaTypes.String,
            _ when constraints.Minimum is not null || constraints.Maximum is not null || constraints.MultipleOf is not null => SchemaTypes.Number,
            _ => SchemaTypes.None,
        };
    }

    /// <summary>The same of a schema with all that is folded in.</summary>
    public static SchemaTypes TypesOf(MergedSchema merged) =>
        merged.Types != SchemaTypes.None ? merged.Types : merged.Parts.Select(TypesOf).FirstOrDefault(types => types != SchemaTypes.None);

    /// <summary>The format, which the schema itself or one that is folded in states. 3.1's base64 is 3.0's byte.</summary>
    public static string? FormatOf(MergedSchema merged) =>
        merged.Parts.Select(part => part.Format ?? (IsBase64(part) ? "byte" : null)).FirstOrDefault(format => format is not null);

    /// <summary>The schema that an alias stands for; the schema itself where it is none.</summary>
    public static SpecSchema TargetOf(SpecSchema schema)
    {
        for (var hops = 0; hops < LongestChain && MergedSchema.Target(schema) is { } target; hops++)
        {
            schema = target;
        }

        return schema;
    }

    /// <summary>Whether anything fits, as far as the schema tells.</summary>
    public static bool SaysNothing(MergedSchema merged) =>
        merged.Types == SchemaTypes.None && merged.Parts.All(part => !part.IsNever && !HasOwnStructure(part) && TypesOf(part) == SchemaTypes.None);

    /// <summary><c>anyOf: [{ required: [a] }, { required: [b] }]</c> is a rule about members, not a choice of types.</summary>
    public static bool SaysNoMoreThanRequired(SpecSchema branch) =>
        branch.Reference is null && branch.AllOf.Count == 0 && branch.Properties.Count == 0 && branch.Required.Count > 0
        && branch.OneOf.Count == 0 && branch.AnyOf.Count == 0 && branch.Items is null;

    public static bool IsNullLiteral(SpecNode node) => node is SpecScalar { Kind: ScalarKind.Null };

    /// <summary>A branch that allows null only.</summary>
    public static bool IsNullOnly(SpecSchema schema) =>
        schema.Types == SchemaTypes.Null
        || (schema.Types == SchemaTypes.None && schema.Enum is { Count: > 0 } values && values.All(IsNullLiteral))
        || (schema.Const is { } only && IsNullLiteral(only));

    private static bool IsBase64(SpecSchema schema) => "base64".Equals(schema.ContentEncoding, StringComparison.OrdinalIgnoreCase);

    public static bool IsInteger(string number) => number.IndexOfAny(['.', 'e', 'E']) < 0;

    private static SchemaTypes OfValues(IReadOnlyList<SpecNode> values)
    {
        var types = SchemaTypes.None;
        foreach (var value in values)
        {
            types |= value switch
            {
                SpecScalar { Kind: ScalarKind.String } => SchemaTypes.String,
                SpecScalar { Kind: ScalarKind.Number } number => IsInteger(number.Value) ? SchemaTypes.Integer : SchemaTypes.Number,
                SpecScalar { Kind: ScalarKind.True or ScalarKind.False } => SchemaTypes.Boolean,
                SpecScalar => SchemaTypes.None,
                SpecSequence => SchemaTypes.Array,
                _ => SchemaTypes.Object,
            };
        }

        return types;
    }

    private static SchemaTypes OfFormat(string format) => format switch
    {
        "int32" or "int64" => SchemaTypes.Integer,
        "float" or "double" => SchemaTypes.Number,
        "date" or "date-time" or "uuid" or "uri" or "byte" or "binary" or "email" or "password" => SchemaTypes.String,
        _ => SchemaTypes.None,
    };
}
