using Dovetail.Generator.Building.Shapes;
using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Constraints.Rules;

/// <summary>
/// Of several schemas that hold for one value the first that has a pattern, a divisor, a list of values or a form of items gave it to the value's constraint, which has a
/// place for one; and of several declarations of a member one gave it its type. What the others say is asked by rules.
/// </summary>
internal sealed class FirstDemands
{
    private readonly SpecSchema? _pattern;
    private readonly SpecSchema? _divisor;
    private readonly SpecSchema? _values;
    private readonly SpecSchema? _items;
    private readonly SpecSchema? _choice;
    private readonly Dictionary<string, SpecSchema> _members = new(StringComparer.Ordinal);

    /// <param name="schema">The schema of the value.</param>
    /// <param name="isModel">Whether it is a model's, whose members have their types each from one declaration.</param>
    public FirstDemands(SpecSchema schema, bool isModel)
    {
        var demands = SchemaDemands.Of(schema);
        _pattern = demands.FirstOrDefault(part => part.Constraints.Pattern is not null);
        _divisor = demands.FirstOrDefault(part => part.Constraints.MultipleOf is not null);
        _values = demands.FirstOrDefault(part => part.Enum is not null || part.Const is not null);
        _items = demands.FirstOrDefault(part => part.Items is not null);
        IsTuple = demands.Any(part => part.PrefixItems.Count > 0);
        _choice = !isModel && schema.Properties.Count > 0 && RuleNeeds.IsChoiceAlone(schema) ? schema : null;
        var names = demands.SelectMany(part => part.Properties).Select(property => property.Name).ToList();
        if (isModel && names.Distinct(StringComparer.Ordinal).Count() < names.Count)
        {
            foreach (var member in MergedSchema.Of(schema).Properties)
            {
                _members[member.Name] = member.Schema;
            }
        }
    }

    /// <summary>Whether items are told by their places, so that no constraint speaks of all.</summary>
    public bool IsTuple { get; }

    /// <summary>Whether there may be anything to ask.</summary>
    public bool HasMore(SpecSchema schema) => schema.Constraints.Pattern is not null || schema.Constraints.MultipleOf is not null || schema.Enum is not null
        || AsksForItems(schema) || Repeated(schema).Any();

    /// <summary>The pattern and the divisor of a schema, where another's went before.</summary>
    public ConstraintModel? Constraint(SpecSchema schema) => new ConstraintModel
    {
        Pattern = schema == _pattern || schema.Constraints.Pattern == _pattern?.Constraints.Pattern ? null : schema.Constraints.Pattern,
        MultipleOf = schema == _divisor || schema.Constraints.MultipleOf == _divisor?.Constraints.MultipleOf ? null : ConstraintBuilder.OfRule(schema)?.MultipleOf,
    }.OrNull;

    /// <summary>Whether the values of a schema are asked by nothing else: an enum of texts is open, wherever it stands.</summary>
    public bool AsksForValues(SpecSchema schema) => schema != _values && schema.Enum?.All(value => value is SpecScalar { Kind: Reading.Nodes.ScalarKind.String }) == false;

    public bool AsksForItems(SpecSchema schema) => schema.Items is not null && (IsTuple || schema != _items);

    /// <summary>Members that the schema declares too, and otherwise.</summary>
    public IEnumerable<SpecProperty> Repeated(SpecSchema schema) =>
        schema == _choice ? schema.Properties : schema.Properties.Where(property => _members.TryGetValue(property.Name, out var chosen) && chosen != property.Schema);
}
