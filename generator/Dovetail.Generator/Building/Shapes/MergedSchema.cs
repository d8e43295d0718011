using Dovetail.Generator.Building.Unions;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Shapes;

/// <summary>
/// A schema as one flat description: its references followed and the branches of <c>allOf</c> folded in. Of members that stand twice,
/// what a schema says itself counts before what it refers to, and a later branch before an earlier one, which it mostly refines.
/// </summary>
internal sealed class MergedSchema
{
    /// <summary>Branches inside of branches: far more than any document has, and no more than a stack holds.</summary>
    private const int Deepest = 300;

    private readonly List<string> _names = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MergedProperty> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _required = new(StringComparer.Ordinal);
    private readonly HashSet<SpecSchema> _seen = [];
    private readonly List<SpecSchema> _parts = [];
    private readonly List<string> _conflicts = [];

    private MergedSchema(SpecSchema schema, bool withChoices)
    {
        Fold(schema, schema, 0);
        Choice = _parts.FirstOrDefault(HasChoice);
        if (withChoices && _names.Count > 0)
        {
            FoldChoices();
        }

        Properties = [.. _names.Select(name => _members[name])];
    }

    /// <summary>The schemas that were folded in, the schema itself first.</summary>
    public IReadOnlyList<SpecSchema> Parts => _parts;

    /// <summary>The schema among the parts that has <c>oneOf</c> or <c>anyOf</c>, if one has.</summary>
    public SpecSchema? Choice { get; private set; }

    /// <summary>In the order of the document, the schema's own first. Beside members of its own those of a choice stand here too, as optional ones.</summary>
    public IReadOnlyList<MergedProperty> Properties { get; }

    /// <summary>Members that the parts declare as things of different types.</summary>
    public IReadOnlyList<string> Conflicts => _conflicts;

    public bool IsRequired(string name) => _required.Contains(name);

    public SchemaTypes Types => First(schema => schema.Types & ~SchemaTypes.Null, SchemaTypes.None);

    public bool IsNullable => _parts[0].IsNullable;

    public SpecSchema? AdditionalProperties => First(schema => schema.AdditionalProperties, null);

    public SpecSchema? Items => First(schema => schema.Items, null);

    /// <summary>The one schema that the merged ones are about, if they say nothing else: an alias.</summary>
    public SpecSchema? OnlyTarget { get; private set; }

    public static MergedSchema Of(SpecSchema schema)
    {
        var merged = new MergedSchema(schema, withChoices: true);
        merged.OnlyTarget = Target(schema);
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

    /// <param name="schema">What is folded in.</param>
    /// <param name="home">The component it stands in, by which types of its members are named; else the schema that all is folded into.</param>
    /// <param name="depth">The number of branches around it.</param>
    private void Fold(SpecSchema schema, SpecSchema home, int depth)
    {
        if (depth > Deepest || !_seen.Add(schema))
        {
            return;
        }

        home = schema.ComponentName is null ? home : schema;
        _parts.Add(schema);
        _names.AddRange(schema.Properties.Select(property => property.Name).Where(_known.Add));
        _required.UnionWith(schema.Required);
        foreach (var part in Below(schema))
        {
            Fold(part, home, depth + 1);
        }

        Declare(schema, home);
    }

    private static bool HasChoice(SpecSchema schema)
    {
        var branches = BranchList.Own(schema).Where(branch => !SchemaFacts.IsNullOnly(branch)).ToList();
        return branches.Count > 0 && !branches.All(SchemaFacts.SaysNoMoreThanRequired);
    }

    /// <summary>
    /// Members beside a choice hold whatever is chosen, so those of the branches join them, none of them required.
    /// But members that each branch repeats (mostly the discriminator alone) add nothing, and leave the choice a choice.
    /// </summary>
    private void FoldChoices()
    {
        var choices = _parts.Where(HasChoice).ToList();
        if (choices.Count == 1 && BranchList.Of(choices[0]).All(RepeatsAll))
        {
            _names.Clear();
            return;
        }

        var required = _required.ToList();
        foreach (var branch in choices.SelectMany(BranchList.Of))
        {
            FoldBranch(branch);
        }

        _required.IntersectWith(required);
    }

    private bool RepeatsAll(SpecSchema branch)
    {
        if (_parts.Contains(SchemaFacts.TargetOf(branch)))
        {
            return false;
        }

        // Without the branch's own choices, which may lead back here.
        var merged = new MergedSchema(branch, withChoices: false);
        return _names.All(merged._known.Contains);
    }

    /// <summary>What the schema says itself counts before what a branch says.</summary>
    private void FoldBranch(SpecSchema branch)
    {
        var own = new Dictionary<string, MergedProperty>(_members, StringComparer.Ordinal);
        Fold(branch, branch, depth: 0);
        foreach (var member in own)
        {
            _members[member.Key] = member.Value;
        }
    }

    /// <summary>After what is below the schema has declared its members: the last to declare a member wins.</summary>
    private void Declare(SpecSchema schema, SpecSchema home)
    {
        foreach (var property in schema.Properties)
        {
            if (_members.TryGetValue(property.Name, out var other) && AreDifferent(other.Schema, property.Schema))
            {
                _conflicts.Add(property.Name);
            }

            _members[property.Name] = new MergedProperty(property.Name, property.Schema, home);
        }
    }

    private static bool AreDifferent(SpecSchema one, SpecSchema other)
    {
        var (left, right) = (SchemaFacts.TypesOf(SchemaFacts.TargetOf(one)), SchemaFacts.TypesOf(SchemaFacts.TargetOf(other)));
        return left != SchemaTypes.None
            && right != SchemaTypes.None
            && (left & right) == SchemaTypes.None
            && ((left | right) & ~(SchemaTypes.Integer | SchemaTypes.Number)) != SchemaTypes.None;
    }

    private static IEnumerable<SpecSchema> Below(SpecSchema schema) =>
        schema.Reference is null ? schema.AllOf : schema.AllOf.Prepend(schema.Reference);

    private T First<T>(Func<SpecSchema, T> value, T none)
    {
        foreach (var part in _parts)
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
