using Dovetail.Generator.Building.Shapes;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.Spec;
using NodeKind = Dovetail.Generator.Reading.Nodes.ScalarKind;

namespace Dovetail.Generator.Building.Unions;

/// <summary>Which member tells the objects of a choice apart, and by which values: as the document says, or as it shows, where each object fixes a value of its own.</summary>
internal static class Discriminators
{
    /// <summary>The values for each of the objects, in their order; null where no member tells.</summary>
    public static (string Name, IReadOnlyList<IReadOnlyList<string>> Values)? Find(SpecSchema choice, IReadOnlyList<SpecSchema> objects)
    {
        if (objects.Count == 0)
        {
            return null;
        }

        if (choice.Discriminator is not { } declared)
        {
            return Shown(objects);
        }

        var mapped = MappedBy(declared);
        return (declared.PropertyName, [.. objects.Select(branch => ValuesOf(declared, mapped, branch))]);
    }

    /// <summary>The values that a discriminator maps, by the schemas that they mean.</summary>
    public static ILookup<SpecSchema, string> MappedBy(SpecDiscriminator discriminator) =>
        discriminator.Mapping.ToLookup(entry => SchemaFacts.TargetOf(entry.Schema), entry => entry.Value);

    /// <summary>The values by which a discriminator means a schema.</summary>
    /// <param name="discriminator">The discriminator.</param>
    /// <param name="mapped">What <see cref="MappedBy"/> makes of it.</param>
    /// <param name="schema">The schema.</param>
    public static IReadOnlyList<string> ValuesOf(SpecDiscriminator discriminator, ILookup<SpecSchema, string> mapped, SpecSchema schema)
    {
        var target = SchemaFacts.TargetOf(schema);
        if (mapped.Contains(target))
        {
            return [.. mapped[target]];
        }

        if (target.Extension("x-ms-discriminator-value") is SpecScalar { Value: { Length: > 0 } azure })
        {
            return [azure];
        }

        var stated = StatedBy(target, discriminator.PropertyName);
        var name = (schema.Reference ?? schema).ComponentName ?? target.ComponentName;
        return stated.Count > 0 || name is null ? stated : [name];
    }

    /// <summary>What a schema itself says of its value: the base class, where the discriminator is, lists those of all classes.</summary>
    private static IReadOnlyList<string> StatedBy(SpecSchema target, string member) =>
        MergedSchema.Of(target).Properties.FirstOrDefault(property => property.Name == member) is { } property && (property.Home == target || property.Home.Discriminator is null)
            ? FixedValues(property)
            : [];

    private static (string Name, IReadOnlyList<IReadOnlyList<string>> Values)? Shown(IReadOnlyList<SpecSchema> objects)
    {
        if (objects.Count < 2)
        {
            return null;
        }

        var merged = objects.Select(MergedSchema.Of).ToList();
        var fixedNames = merged.Take(2).SelectMany(schema => schema.Properties)
            .Where(property => FixedValues(property).Count > 0)
            .Select(property => property.Name)
            .Distinct(StringComparer.Ordinal);
        foreach (var name in fixedNames)
        {
            var values = merged.Select(schema => schema.IsRequired(name) ? FixedValues(schema, name) : []).ToList();
            if (TellApart(values) && IsOthersAlone(name, merged, values))
            {
                return (name, values);
            }
        }

        return null;
    }

    /// <summary>
    /// No value belongs to two, and at most one object has none: that one takes what belongs to no other. Then the others have one value each:
    /// a list of several grows with the API, and what is new in it would be taken for the object that has none.
    /// </summary>
    private static bool TellApart(List<IReadOnlyList<string>> values) => values.Count(own => own.Count == 0) switch
    {
        0 => true,
        1 => values.All(own => own.Count <= 1),
        _ => false,
    } && values.SelectMany(own => own).GroupBy(value => value, StringComparer.Ordinal).All(group => group.Count() == 1);

    /// <summary>Whether the object without a value, where there is one, can not have that of another: it has no such member, or one that takes other values or types.</summary>
    private static bool IsOthersAlone(string name, List<MergedSchema> objects, List<IReadOnlyList<string>> values)
    {
        var open = values.FindIndex(own => own.Count == 0);
        if (open < 0 || objects[open].Properties.FirstOrDefault(property => property.Name == name) is not { } member)
        {
            return true;
        }

        if (FixedValues(member) is { Count: > 0 } own)
        {
            return !own.Intersect(values.SelectMany(other => other), StringComparer.Ordinal).Any();
        }

        var types = objects
            .SelectMany(other => other.Properties.Where(property => property.Name == name && property != member))
            .Aggregate(SchemaTypes.None, (all, property) => all | SchemaFacts.TypesOf(MergedSchema.Of(property.Schema)));
        var taken = SchemaFacts.TypesOf(MergedSchema.Of(member.Schema));
        return taken != SchemaTypes.None && types != SchemaTypes.None && (taken & types) == SchemaTypes.None;
    }

    private static IReadOnlyList<string> FixedValues(MergedSchema schema, string member) =>
        schema.Properties.FirstOrDefault(property => property.Name == member) is { } property ? FixedValues(property) : [];

    /// <summary>The only values that a member may have.</summary>
    public static IReadOnlyList<string> FixedValues(MergedProperty property)
    {
        var values = MergedSchema.Of(property.Schema).Parts.Select(part => part.Const is { } only ? [only] : part.Enum).FirstOrDefault(found => found is not null) ?? [];
        return values.All(value => value is SpecScalar { Kind: not NodeKind.Null }) ? [.. values.Cast<SpecScalar>().Select(Text)] : [];
    }

    private static string Text(SpecScalar value) => value.Kind switch
    {
        NodeKind.True => "true",
        NodeKind.False => "false",
        _ => value.Value,
    };
}
