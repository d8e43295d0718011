using Dovetail.Generator.Building.Constraints;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Shapes;

/// <summary>
/// A schema as one flat description: its references followed and the branches of <c>allOf</c> folded in. Of members that stand twice,
/// what a schema says itself counts before what it refers to, and a later branch before an earlier one, which it mostly refines.
/// </summary>
internal sealed class MergedSchema
{
    private readonly IReadOnlyCollection<string> _required;

    /// <summary>A schema that leads to no other and has no members.</summary>
    private MergedSchema(SpecSchema schema)
    {
        Parts = [schema];
        Properties = [];
        Conflicts = [];
        _required = schema.Required;
    }

    private MergedSchema(SchemaFolding folding)
    {
        Parts = folding.Parts;
        Properties = folding.Properties;
        Conflicts = folding.Conflicts;
        Choice = folding.Choice;
        _required = folding.Required;
    }

    /// <summary>The schemas that were folded in, the schema itself first.</summary>
    public IReadOnlyList<SpecSchema> Parts { get; }

    /// <summary>The schema among the parts that has <c>oneOf</c> or <c>anyOf</c>, if one has.</summary>
    public SpecSchema? Choice { get; }

    /// <summary>In the order of the document, the schema's own first. Beside members of its own those of a choice stand here too, as optional ones.</summary>
    public IReadOnlyList<MergedProperty> Properties { get; }

    /// <summary>Members that the parts declare as things of different types.</summary>
    public IReadOnlyList<string> Conflicts { get; }

    public bool IsRequired(string name) => _required.Contains(name);

    public SchemaTypes Types => First(schema => schema.Types & ~SchemaTypes.Null, SchemaTypes.None);

    public bool IsNullable => Parts[0].IsNullable;

    public SpecSchema? AdditionalProperties => First(schema => schema.AdditionalProperties, null);

    public SpecSchema? Items => First(schema => schema.Items, null);

    /// <summary>The one schema that the merged ones are about, if they say nothing else: an alias.</summary>
    public SpecSchema? OnlyTarget { get; private init; }

    /// <summary>A schema does not change once it is read, and is asked for dozens of times: it is merged once, and keeps what came of it.</summary>
    public static MergedSchema Of(SpecSchema schema)
    {
        if (schema.View is MergedSchema known)
        {
            return known;
        }

        var merged = IsPlain(schema) ? new MergedSchema(schema) : new MergedSchema(new SchemaFolding(schema, withChoices: true)) { OnlyTarget = Target(schema) };
        schema.View = merged;
        return merged;
    }

    /// <summary>The one schema that a schema is about, if it says nothing else.</summary>
    public static SpecSchema? Target(SpecSchema schema)
    {
        if (SchemaFacts.HasOwnStructure(schema))
        {
            return null;
        }

        return (schema.Reference, schema.AllOf.Count) switch
        {
            ({ } target, 0) => target,
            (null, 1) => schema.AllOf[0],
            (null, > 1) => TheOneThatSaysSomething(schema.AllOf),
            _ => null,
        };
    }

    /// <summary><c>allOf: [$ref, { description }]</c> says no more than the reference.</summary>
    private static SpecSchema? TheOneThatSaysSomething(IReadOnlyList<SpecSchema> branches)
    {
        var telling = branches.Where(branch => branch.Reference is not null || branch.AllOf.Count > 0 || SchemaFacts.HasOwnStructure(branch)).ToList();
        return telling.Count == 1 ? telling[0] : null;
    }

    private static bool IsPlain(SpecSchema schema) => schema.Properties.Count == 0 && SchemaDemands.StandsAlone(schema);

    private T First<T>(Func<SpecSchema, T> value, T none)
    {
        foreach (var part in Parts)
        {
            if (value(part) is { } found && !EqualityComparer<T>.Default.Equals(found, none))
            {
                return found;
            }
        }

        return none;
    }
}

/// <param name="Home">The component that declares the member, or the merged schema itself.</param>
internal sealed record MergedProperty(string Name, SpecSchema Schema, SpecSchema Home);
