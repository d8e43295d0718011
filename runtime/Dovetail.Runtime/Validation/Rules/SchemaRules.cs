namespace Dovetail.Validation;

/// <summary>Rules by name, in the order of the description. Filled where it is made, read ever after.</summary>
public sealed class SchemaRules
{
    private readonly List<KeyValuePair<string, SchemaRule>> _entries = [];
    private readonly Dictionary<string, SchemaRule> _rules = new(StringComparer.Ordinal);
    private ConstraintPattern[]? _patterns;

    /// <summary>The rule of a name; null for none.</summary>
    /// <param name="name">The name, or the regular expression.</param>
    public SchemaRule? this[string name]
    {
        get => _rules.GetValueOrDefault(name);
        init
        {
            if (value is not null)
            {
                _rules[name] = value;
                _entries.Add(new(name, value));
            }
        }
    }

    internal IReadOnlyList<KeyValuePair<string, SchemaRule>> Entries => _entries;

    /// <summary>The names as regular expressions, in the order of <see cref="Entries"/>.</summary>
    internal ConstraintPattern[] Patterns => _patterns ??= [.. _entries.Select(static entry => new ConstraintPattern(entry.Key))];
}
