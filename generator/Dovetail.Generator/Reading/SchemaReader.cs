using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.References;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Reading;

/// <summary>
/// Reads schemas: one object for each node, however many references lead to it. A schema that is asked for is filled later, one after another,
/// so that neither cycles nor depth matter.
/// </summary>
internal sealed class SchemaReader(ReadingContext context)
{
    private readonly List<SpecSchema> _known = [];
    private readonly ConstraintReader _constraints = new(context);
    private readonly Queue<(SpecSchema Schema, Place Place)> _waiting = new();

    /// <summary>All that were asked for.</summary>
    public IReadOnlyList<SpecSchema> Known => _known;

    /// <summary>The schema at a place; it has its keywords once <see cref="Complete"/> has run.</summary>
    public SpecSchema Read(Place place)
    {
        if (place.Node.SchemaIndex >= 0)
        {
            return _known[place.Node.SchemaIndex];
        }

        var schema = new SpecSchema { Place = place, ComponentName = ComponentNames.Of(place, context.Root), IsInDocument = place.Node.Text == context.Root.Node.Text };
        place.Node.SchemaIndex = _known.Count;
        _known.Add(schema);
        _waiting.Enqueue((schema, place));
        return schema;
    }

    public SpecSchema? TryRead(Place owner, string key) => owner[key] is { } place ? Read(place) : null;

    /// <summary>Fills all schemas that were asked for, and those that they ask for. Afterwards no chain of references leads round.</summary>
    public void Complete()
    {
        while (_waiting.Count > 0)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var (schema, place) = _waiting.Dequeue();
            Fill(schema, place);
        }

        ReferenceCycles.Break(_known, context.Findings, context.CancellationToken);
    }

    private void Fill(SpecSchema schema, Place place)
    {
        if (place.Node is SpecScalar { Kind: ScalarKind.True or ScalarKind.False } always)
        {
            schema.IsNever = always.Kind == ScalarKind.False;
            return;
        }

        if (place.Node is not SpecMapping)
        {
            context.Findings.Add(Diagnostics.Findings.WrongKind(place.Node.Location, "a schema", "a mapping"));
            return;
        }

        FillReference(schema, place);
        FillKind(schema, place);
        FillProse(schema, place);
        FillObject(schema, place);
        FillArray(schema, place);
        FillComposition(schema, place);
        schema.Constraints = _constraints.Read(place);
        NumberChecks.Run(schema, place.Mapping!, context.Findings);
        ValueChecks.Run(schema, context.Findings);
    }

    private void FillReference(SpecSchema schema, Place place)
    {
        if (ReferenceResolver.SchemaReferenceOf(place.Node) is { } reference && context.References.Resolve(reference) is { } target)
        {
            schema.Reference = Read(target);
        }
    }

    private void FillKind(SpecSchema schema, Place place)
    {
        // 2.0's file is what 3.x calls a binary string.
        var isFile = place.Mapping!["type"] is SpecScalar { Value: "file" };
        schema.Types = isFile ? SchemaTypes.String : TypeReader.Read(context, place);
        schema.Format = isFile ? "binary" : context.Text(place, "format");
        schema.Enum = context.Sequence(place, "enum")?.Items;
        schema.Const = place.Mapping["const"];
        schema.Default = place.Mapping["default"];
        WrittenTexts.Restore(schema, context.Findings);
        schema.ContentMediaType = context.Text(place, "contentMediaType");
        schema.ContentEncoding = context.Text(place, "contentEncoding");
        schema.ContentSchema = TryRead(place, "contentSchema");
        schema.IsNullable = schema.Types.HasFlag(SchemaTypes.Null)
            || context.Flag(place, "nullable") == true
            || context.Flag(place, "x-nullable") == true
            || schema.Enum?.Any(value => value is SpecScalar { Kind: ScalarKind.Null }) == true;
    }

    private void FillProse(SpecSchema schema, Place place)
    {
        schema.Title = context.Text(place, "title");
        schema.Description = context.Text(place, "description");
        schema.Deprecated = context.Flag(place, "deprecated") == true;
        schema.ReadOnly = context.Flag(place, "readOnly") == true;
        schema.WriteOnly = context.Flag(place, "writeOnly") == true;
    }

    private void FillObject(SpecSchema schema, Place place)
    {
        schema.Properties = Properties(place, "properties");

        // OpenAPI 3.0 and 2.0 have no such keyword: documents write it all the same, or as an extension.
        var isExtension = place["patternProperties"] is null && place["x-patternProperties"] is { Node: SpecMapping };
        schema.PatternProperties = Properties(place, isExtension ? "x-patternProperties" : "patternProperties");
        schema.PropertyNames = TryRead(place, "propertyNames");
        schema.Required = place.Mapping!["required"] is SpecSequence ? context.Texts(place, "required") : [];
        schema.DependentRequired = context.Mapping(place, "dependentRequired") is { } dependents
            ? [.. dependents.Entries.Select(entry => new SpecDependent(entry.Name, context.Texts(dependents, entry.Name)))]
            : [];
        schema.DependentSchemas = Properties(place, "dependentSchemas");
        FillDependencies(schema, place);
        schema.UnevaluatedProperties = TryRead(place, "unevaluatedProperties");
        if (place["additionalProperties"] is { Node: SpecMapping } more)
        {
            schema.AdditionalProperties = Read(more);
            return;
        }

        schema.AdditionalPropertiesAllowed = context.Flag(place, "additionalProperties");

        // JSON Schema 2020-12 11.3: what nothing else has described, which is what is meant beside members and allOf. { not: {} } is false in other words.
        if (schema.AdditionalPropertiesAllowed is null && place["unevaluatedProperties"] is { Node: SpecMapping rest } unevaluated && rest["not"] is null)
        {
            schema.AdditionalProperties = Read(unevaluated);
        }
    }

    /// <summary>What drafts before 2019-09 had for both: a list of members, or a schema.</summary>
    private void FillDependencies(SpecSchema schema, Place place)
    {
        foreach (var (name, value) in context.Mapping(place, "dependencies")?.Entries ?? [])
        {
            if (value.Node is SpecSequence)
            {
                schema.DependentRequired = [.. schema.DependentRequired, new SpecDependent(name, context.Texts(place["dependencies"]!.Value, name))];
            }
            else
            {
                schema.DependentSchemas = [.. schema.DependentSchemas, new SpecProperty(name, Read(value))];
            }
        }
    }

    private void FillArray(SpecSchema schema, Place place)
    {
        // Before 2020-12, a list of schemas under items was a tuple, and additionalItems what may follow.
        schema.Items = TryRead(place, place["items"]?.Node is SpecSequence ? "additionalItems" : "items");
        schema.PrefixItems = Schemas(place, place["items"]?.Node is SpecSequence ? "items" : "prefixItems");
        schema.Contains = TryRead(place, "contains");
        schema.UnevaluatedItems = TryRead(place, "unevaluatedItems");
    }

    private void FillComposition(SpecSchema schema, Place place)
    {
        schema.AllOf = Schemas(place, "allOf");
        schema.OneOf = Schemas(place, "oneOf");
        schema.AnyOf = Schemas(place, "anyOf");
        schema.Not = TryRead(place, "not");
        schema.If = TryRead(place, "if");
        schema.Then = TryRead(place, "then");
        schema.Else = TryRead(place, "else");
        schema.Discriminator = place["discriminator"] switch
        {
            { Node: SpecScalar name } => new SpecDiscriminator(name.Value, []),
            { Node: SpecMapping } discriminator when context.Text(discriminator, "propertyName") is { } name => new SpecDiscriminator(name, Mappings(discriminator)),
            _ => null,
        };
    }

    private List<SpecDiscriminatorMapping> Mappings(Place discriminator)
    {
        var mappings = new List<SpecDiscriminatorMapping>();
        foreach (var (value, place) in context.Entries(discriminator, "mapping"))
        {
            if (place.Node is SpecScalar target && DiscriminatorTarget(target) is { } schema)
            {
                mappings.Add(new SpecDiscriminatorMapping(value, Read(schema)));
            }
        }

        return mappings;
    }

    /// <summary>A mapping names its schema by reference, or by the bare name of a component.</summary>
    private Place? DiscriminatorTarget(SpecScalar target) =>
        context.Root["components"]?["schemas"]?[target.Value] ?? (target.Value.IndexOfAny(['#', '/', '.']) >= 0 ? context.References.Resolve(target) : null);

    private IReadOnlyList<SpecProperty> Properties(Place place, string key)
    {
        if (context.Mapping(place, key) is not { } mapping)
        {
            return [];
        }

        var entries = ReferenceResolver.ReferenceOf(mapping.Node) is null ? mapping.Entries : SharedEntries(mapping, key);
        return [.. entries.Select(entry => new SpecProperty(entry.Name, Read(entry.Value)))];
    }

    /// <summary>Real documents share whole sets of properties by a reference in the place of the mapping, which no dialect knows.</summary>
    private IEnumerable<(string Name, Place Value)> SharedEntries(Place mapping, string key)
    {
        var shared = context.Follow(mapping, key)?.Entries ?? [];
        return mapping.Entries.Where(entry => entry.Name != "$ref").Concat(shared.Where(entry => mapping[entry.Name] is null));
    }

    private IReadOnlyList<SpecSchema> Schemas(Place place, string key) => place[key] is null ? [] : [.. context.Items(place, key).Select(Read)];
}
