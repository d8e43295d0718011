using Dovetail.Generator.Common;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.References;

namespace Dovetail.Generator.Reading.Spec;

[Flags]
internal enum SchemaTypes
{
    /// <summary>The schema states no type.</summary>
    None = 0,
    Null = 1,
    Boolean = 2,
    Integer = 4,
    Number = 8,
    String = 16,
    Array = 32,
    Object = 64,
}

/// <summary>
/// A schema, every dialect in the shape of 3.1. One object for each schema node of the documents, however many references lead to it;
/// references are objects, so the graph may have cycles. Compare by identity.
/// </summary>
internal sealed class SpecSchema
{
    public required Place Place { get; init; }

    public SpecNode Node => Place.Node;

    /// <summary>Where the schema stands, as <c>path#/json/pointer</c>: unique, and its identity in names and findings.</summary>
    public string Pointer => $"{Node.Text.Home.Path}#{Place.Pointer}";

    /// <summary>The <see cref="StableHash"/> of <see cref="Pointer"/>, without making that text.</summary>
    public uint PointerHash => Place.Pointer.Hash(StableHash.Append(StableHash.Of(Node.Text.Home.Path), "#"));

    /// <summary>The name, where the schema is an entry of <c>components.schemas</c>, <c>definitions</c> or <c>$defs</c>, in any file.</summary>
    public string? ComponentName { get; init; }

    /// <summary>The schema that <c>$ref</c> leads to; the other keywords are then its siblings. A dangling reference reads as a schema without keywords, with a finding.</summary>
    public SpecSchema? Reference { get; set; }

    /// <summary>Whether it stands in the document itself, and not in a file that the document refers to.</summary>
    public bool IsInDocument { get; init; }

    /// <summary><c>false</c> as a schema: no value fits.</summary>
    public bool IsNever { get; set; }

    /// <summary>The stated types. <c>null</c> in the list reads as <see cref="IsNullable"/> too.</summary>
    public SchemaTypes Types { get; set; }

    /// <summary><c>nullable</c>, <c>x-nullable</c>, <c>null</c> among the types or the enum values. Not: a null branch of anyOf or oneOf.</summary>
    public bool IsNullable { get; set; }

    public string? Format { get; set; }

    public string? Title { get; set; }

    public string? Description { get; set; }

    public bool Deprecated { get; set; }

    public bool ReadOnly { get; set; }

    public bool WriteOnly { get; set; }

    /// <summary>Scalars or not, null included, as written; null where there is no <c>enum</c>.</summary>
    public IReadOnlyList<SpecNode>? Enum { get; set; }

    public SpecNode? Const { get; set; }

    public SpecNode? Default { get; set; }

    public IReadOnlyList<SpecProperty> Properties { get; set; } = [];

    public IReadOnlyList<string> Required { get; set; } = [];

    /// <summary>Members that are required where the one of the name is there.</summary>
    public IReadOnlyList<SpecDependent> DependentRequired { get; set; } = [];

    /// <summary>The schema of <c>additionalProperties</c>; null where absent, or where it is true or false: see <see cref="AdditionalPropertiesAllowed"/>.</summary>
    public SpecSchema? AdditionalProperties { get; set; }

    /// <summary><c>additionalProperties</c> as a boolean; null where absent or a schema.</summary>
    public bool? AdditionalPropertiesAllowed { get; set; }

    /// <summary>By regular expression.</summary>
    public IReadOnlyList<SpecProperty> PatternProperties { get; set; } = [];

    public SpecSchema? PropertyNames { get; set; }

    /// <summary>Of the whole object, where it has the member of the name.</summary>
    public IReadOnlyList<SpecProperty> DependentSchemas { get; set; } = [];

    /// <summary>Of members that nothing else has described; where nothing but it speaks of further members, it is <see cref="AdditionalProperties"/> too.</summary>
    public SpecSchema? UnevaluatedProperties { get; set; }

    public SpecSchema? Items { get; set; }

    public IReadOnlyList<SpecSchema> PrefixItems { get; set; } = [];

    /// <summary>What some items have to be.</summary>
    public SpecSchema? Contains { get; set; }

    /// <summary>Of items that nothing else has described.</summary>
    public SpecSchema? UnevaluatedItems { get; set; }

    public IReadOnlyList<SpecSchema> AllOf { get; set; } = [];

    public IReadOnlyList<SpecSchema> OneOf { get; set; } = [];

    public IReadOnlyList<SpecSchema> AnyOf { get; set; } = [];

    public SpecSchema? Not { get; set; }

    /// <summary>Says which of <see cref="Then"/> and <see cref="Else"/> has to hold.</summary>
    public SpecSchema? If { get; set; }

    public SpecSchema? Then { get; set; }

    public SpecSchema? Else { get; set; }

    public SpecDiscriminator? Discriminator { get; set; }

    public SpecConstraints Constraints { get; set; } = SpecConstraints.None;

    public string? ContentMediaType { get; set; }

    public string? ContentEncoding { get; set; }

    /// <summary>What stands in a string of <see cref="ContentMediaType"/>.</summary>
    public SpecSchema? ContentSchema { get; set; }

    /// <summary>What building has made of the schema and asks for again, see <c>MergedSchema</c>; null until it does. A schema does not change once it is read.</summary>
    public object? View { get; set; }

    /// <summary>A keyword's raw node, for vendor extensions such as <c>x-enum-varnames</c>.</summary>
    public SpecNode? Extension(string name) => (Node as SpecMapping)?[name];

    public override string ToString() => Pointer;
}

internal sealed record SpecProperty(string Name, SpecSchema Schema);

internal sealed record SpecDependent(string Name, IReadOnlyList<string> Required);

/// <param name="Mapping">The values with the schemas they stand for, as far as these resolve. For 2.0: empty.</param>
internal sealed record SpecDiscriminator(string PropertyName, IReadOnlyList<SpecDiscriminatorMapping> Mapping);

internal sealed record SpecDiscriminatorMapping(string Value, SpecSchema Schema);
