using Dovetail.Generator.Building.Constraints;
using Dovetail.Generator.Building.Shapes;
using Dovetail.Generator.Common;
using Dovetail.Generator.Model;
using Dovetail.Generator.Naming;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Types;

/// <summary>
/// Builds the members of classes. Those of components wait in a queue: components refer to each other in chains as long as the document, and the stack is not.
/// </summary>
internal sealed class ObjectBuilder(SchemaBuilder schemas, TypeTable types, Hierarchies hierarchies)
{
    private readonly Queue<string> _waiting = new();
    private readonly Dictionary<string, (TypeDraft Draft, ShapeInput Input)> _components = new(StringComparer.Ordinal);

    public void Defer(TypeDraft draft, ShapeInput input)
    {
        _components.Add(draft.Id, (draft, input));
        _waiting.Enqueue(draft.Id);
    }

    public void BuildDeferred(CancellationToken cancellationToken)
    {
        while (_waiting.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _ = Completed(_waiting.Dequeue());
        }

        // A class whose members do not fit its base class stands alone, with all that is derived of it.
        var roots = new DerivationRoots(id => (types[id].Model as ObjectModel)?.Base);
        foreach (var (draft, _) in _components.Values)
        {
            if (draft.Model is ObjectModel { Derived.IsEmpty: false } model)
            {
                draft.Model = model with { Derived = model.Derived.Where(item => roots.Of(item.Name) == roots.Of(draft.Id)).ToEquatableArray() };
            }
        }
    }

    public ObjectModel Build(TypeDraft draft, ShapeInput input)
    {
        var @base = BaseOf(input);
        if (@base is not null && InheritedProperties.Conflict(schemas, input, @base) is { } conflict)
        {
            schemas.Findings.Add(Diagnostics.Findings.MemberConflict(input.Schema.Node.Location, conflict));
            @base = null;
        }

        foreach (var member in input.Merged.Conflicts.Distinct(StringComparer.Ordinal))
        {
            schemas.Findings.Add(Diagnostics.Findings.MemberConflict(input.Schema.Node.Location, member));
        }

        var properties = PropertyBuilder.Build(input, @base?.Properties ?? []);
        var additional = @base?.AdditionalProperties is { } inherited ? inherited with { IsInherited = true } : AdditionalOf(input, properties);
        var model = new ObjectModel(
            Name: draft.Id,
            Place: "",
            Doc: Docs.Of(input.Schema),
            Deprecated: input.Schema.Deprecated,
            Properties: properties,
            AdditionalProperties: additional)
        {
            Base = @base?.Name,
            Constraint = ConstraintBuilder.OfObject(input.Schema, properties, additional),
        };
        return hierarchies.DiscriminatorOf(input.Schema) is { } discriminator && input.OnlyType is null ? Discriminated(model, input.Schema, discriminator) : model;
    }

    /// <summary>A component's model, built now if its turn has not come yet: a derived class needs its base.</summary>
    private ObjectModel Completed(string id)
    {
        var (draft, input) = _components[id];
        if (draft.Model is null)
        {
            types.Complete(draft, Build(draft, input), mayShare: false);
        }

        return (ObjectModel)draft.Model!;
    }

    private ObjectModel? BaseOf(ShapeInput input) =>
        input.OnlyType is null
            && hierarchies.BaseOf(input.Schema) is { } schema
            && schemas.Build(schema, input.Place) is ModelRef reference
            && _components.ContainsKey(reference.Name)
            ? Completed(reference.Name)
            : null;

    /// <summary>The classes by which a base class is read, and the value of the discriminator that a class writes.</summary>
    private ObjectModel Discriminated(ObjectModel model, SpecSchema schema, SpecDiscriminator discriminator)
    {
        var derived = hierarchies.DerivedOf(schema)
            .SelectMany(item => schemas.Build(item.Schema, SchemaBuilder.PlaceOf(item.Schema)) is ModelRef type
                ? item.Values.Select(value => new DerivedModel(value, type.Name)) : [])
            .Where(item => item.Name != model.Name)
            .GroupBy(item => item.Value, StringComparer.Ordinal)
            .Select(group => group.First());
        return TagBuilder.Attach(
            model with { Discriminator = discriminator.PropertyName, Derived = derived.ToEquatableArray() },
            discriminator.PropertyName,
            hierarchies.ValueOf(schema),
            types);
    }

    private static AdditionalPropertiesModel? AdditionalOf(ShapeInput input, EquatableArray<PropertyModel> properties)
    {
        var values = MapValues.BesideMembers(input.Merged);
        var type = MapValues.Build(input, values, whole: _ => null);
        if (type == ScalarRef.Json)
        {
            return null;
        }

        var names = new UniqueNames(StringComparer.Ordinal, properties.Select(property => property.Name).Concat(ReservedNames.ModelMembers));
        var name = names.Assign([new NameRequest("AdditionalProperties", ["AdditionalProperties", "MoreProperties"])])[0];
        return new AdditionalPropertiesModel(name, type);
    }
}
