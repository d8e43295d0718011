using Dovetail.Generator.Building.Unions;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Shapes;

/// <summary>Folds what a schema refers to, its <c>allOf</c> and the members of its choices into one: a <see cref="MergedSchema"/> in the making.</summary>
internal sealed class SchemaFolding
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

    public SchemaFolding(SpecSchema schema, bool withChoices)
    {
        Fold(schema, schema, 0);
        Choice = _parts.FirstOrDefault(HasChoice);
        if (withChoices && _names.Count > 0)
        {
            FoldChoices();
        }
    }

    public IReadOnlyList<SpecSchema> Parts => _parts;

    public SpecSchema? Choice { get; }

    public IReadOnlyList<MergedProperty> Properties => [.. _names.Select(name => _members[name])];

    public IReadOnlyList<string> Conflicts => _conflicts;

    public IReadOnlyCollection<string> Required => _required;

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
        var merged = new SchemaFolding(branch, withChoices: false);
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
}
