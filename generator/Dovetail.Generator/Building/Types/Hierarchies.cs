using Dovetail.Generator.Building.Shapes;
using Dovetail.Generator.Building.Unions;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Types;

/// <summary>
/// Which components are classes derived of which: a schema with members and a <c>discriminator</c> is a base class of those that name it in their <c>allOf</c>, and so on down.
/// Any other <c>allOf</c> is merged.
/// </summary>
internal sealed class Hierarchies
{
    private readonly Dictionary<SpecSchema, SpecDiscriminator> _discriminators = [];
    private readonly Dictionary<SpecDiscriminator, ILookup<SpecSchema, string>> _mapped = [];
    private readonly Dictionary<SpecSchema, SpecSchema> _bases = [];
    private readonly Dictionary<SpecSchema, List<SpecSchema>> _derived = [];

    public Hierarchies(SpecDocument document)
    {
        var components = document.Schemas.Select(component => component.Schema).ToList();
        var children = components
            .Where(schema => schema.OneOf.Count == 0 && schema.AnyOf.Count == 0)
            .SelectMany(schema => ParentsOf(schema).Select(parent => (Parent: parent, Child: schema)))
            .ToLookup(pair => pair.Parent, pair => pair.Child);
        var open = new Queue<SpecSchema>(components.Where(IsRoot));
        foreach (var root in open)
        {
            _discriminators.Add(root, Declared(root)!);
        }

        while (open.Count > 0)
        {
            var parent = open.Dequeue();
            foreach (var child in children[parent].Where(child => !_discriminators.ContainsKey(child)))
            {
                _discriminators.Add(child, _discriminators[parent]);
                _bases.Add(child, parent);
                if (!_derived.TryGetValue(parent, out var siblings))
                {
                    _derived.Add(parent, siblings = []);
                }

                siblings.Add(child);
                open.Enqueue(child);
            }
        }
    }

    public SpecSchema? BaseOf(SpecSchema schema) => _bases.TryGetValue(schema, out var parent) ? parent : null;

    /// <summary>The discriminator of the hierarchy that a schema belongs to; null where it belongs to none.</summary>
    public SpecDiscriminator? DiscriminatorOf(SpecSchema schema) =>
        (_bases.ContainsKey(schema) || _derived.ContainsKey(schema)) && _discriminators.TryGetValue(schema, out var discriminator) ? discriminator : null;

    /// <summary>The value of the discriminator that stands for a schema.</summary>
    public string ValueOf(SpecSchema schema)
    {
        var values = ValuesOf(schema);
        return values.FirstOrDefault(value => value == schema.ComponentName) ?? values.FirstOrDefault() ?? schema.ComponentName!;
    }

    /// <summary>All schemas derived of one, near or far, with the values that stand for them.</summary>
    public IEnumerable<(IReadOnlyList<string> Values, SpecSchema Schema)> DerivedOf(SpecSchema schema)
    {
        var open = new Queue<SpecSchema>([schema]);
        while (open.Count > 0)
        {
            foreach (var child in _derived.TryGetValue(open.Dequeue(), out var found) ? found : [])
            {
                yield return (ValuesOf(child), child);
                open.Enqueue(child);
            }
        }
    }

    private IReadOnlyList<string> ValuesOf(SpecSchema schema)
    {
        var discriminator = _discriminators[schema];
        if (!_mapped.TryGetValue(discriminator, out var mapped))
        {
            mapped = Discriminators.MappedBy(discriminator);
            _mapped.Add(discriminator, mapped);
        }

        return Discriminators.ValuesOf(discriminator, mapped, schema);
    }

    private static IEnumerable<SpecSchema> ParentsOf(SpecSchema schema) => schema.AllOf
        .Select(branch => branch.Reference)
        .Append(schema.AllOf.Count > 0 || SchemaFacts.HasOwnStructure(schema) ? schema.Reference : null)
        .OfType<SpecSchema>()
        .Select(SchemaFacts.TargetOf)
        .Where(parent => parent != schema);

    private static bool IsRoot(SpecSchema schema) =>
        Declared(schema) is not null && schema.OneOf.Count == 0 && schema.AnyOf.Count == 0 && MergedSchema.Of(schema).Properties.Count > 0;

    private static SpecDiscriminator? Declared(SpecSchema schema) =>
        schema.Discriminator ?? schema.AllOf.Where(branch => branch.Reference is null).Select(branch => branch.Discriminator).FirstOrDefault(found => found is not null);
}
