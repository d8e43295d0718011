namespace Dovetail.Validation;

/// <summary>
/// What a description demands of a value beside its type, in the keywords of JSON Schema (draft 2020-12, validation 6). Each keyword speaks of values of its own kind and
/// demands nothing of others; null satisfies all of them. Immutable: generated code holds one for each member and argument that has demands.
/// </summary>
public sealed class Constraint
{
    private readonly ConstraintPattern? _pattern;

    /// <summary>The fewest characters of a text: code points, not units of UTF-16.</summary>
    public int MinLength { get; init; }

    /// <summary>The most characters of a text.</summary>
    public int MaxLength { get; init; } = int.MaxValue;

    /// <summary>A regular expression of ECMA-262 that matches somewhere in a text; null for none.</summary>
    public string? Pattern
    {
        get => _pattern?.ToString();
        init => _pattern = value is null ? null : new ConstraintPattern(value);
    }

    /// <summary>The form of a text: email, idn-email, hostname, ipv4, ipv6, uri, uri-reference, json-pointer. Others demand nothing.</summary>
    public string? Format { get; init; }

    /// <summary>The least number; null for none.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>The largest number; null for none.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>What a number must be more than; null for none.</summary>
    public decimal? ExclusiveMinimum { get; init; }

    /// <summary>What a number must be less than; null for none.</summary>
    public decimal? ExclusiveMaximum { get; init; }

    /// <summary>What a number must be a multiple of, taken as the decimal that it is written as; null for nothing.</summary>
    public decimal? MultipleOf { get; init; }

    /// <summary>What a value may be (<c>enum</c>, <c>const</c>), each as the text that it has outside of JSON; null for anything.</summary>
    public IReadOnlyList<string>? OneOf { get; init; }

    /// <summary>The fewest items of a list.</summary>
    public int MinItems { get; init; }

    /// <summary>The most items of a list.</summary>
    public int MaxItems { get; init; } = int.MaxValue;

    /// <summary>Whether no two items of a list are the same: items are where their JSON is.</summary>
    public bool UniqueItems { get; init; }

    /// <summary>What each item of a list has to satisfy; null for nothing.</summary>
    public Constraint? Items { get; init; }

    /// <summary>The fewest members of an object.</summary>
    public int MinProperties { get; init; }

    /// <summary>The most members of an object.</summary>
    public int MaxProperties { get; init; } = int.MaxValue;

    /// <summary>Whether an object may have members that are not declared.</summary>
    public bool AdditionalProperties { get; init; } = true;

    /// <summary>What each value of a map, or each member that is not declared, has to satisfy; null for nothing.</summary>
    public Constraint? Values { get; init; }

    /// <summary>Members that are required where the member of the key is given; null for none.</summary>
    public IReadOnlyDictionary<string, string[]>? DependentRequired { get; init; }

    /// <summary>What the description demands beyond all of this: whole schemas, asked of the JSON of the value; null for nothing.</summary>
    public SchemaRule? Rule { get; init; }

    /// <summary>Whether it, or what it demands of values inside, has rules.</summary>
    internal bool HasRules => Rule is not null || Items is { HasRules: true } || Values is { HasRules: true };

    internal ConstraintPattern? Expression => _pattern;
}
