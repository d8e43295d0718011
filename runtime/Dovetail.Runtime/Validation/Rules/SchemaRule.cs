namespace Dovetail.Validation;

/// <summary>
/// A schema of the description as data, in the keywords of JSON Schema (draft 2020-12): what no C# type and no <see cref="Constraint"/> of a member says. It is asked of the
/// JSON that is sent. Immutable; generated code makes one for each schema that has such keywords, when it is first needed.
/// </summary>
public sealed class SchemaRule
{
    private string[]? _canonical;
    private HashSet<string>? _declared;

    /// <summary>No value fits (<c>false</c>).</summary>
    public bool IsNever { get; init; }

    /// <summary>null fits, whatever the rest says (<c>nullable</c> of OpenAPI 3.0).</summary>
    public bool AllowsNull { get; init; }

    /// <summary>The kinds of value that fit (<c>type</c>).</summary>
    public SchemaKinds Kinds { get; init; }

    /// <summary>What a value may be (<c>enum</c>, <c>const</c>), each as JSON; null for anything. Numbers are compared as numbers, objects without regard to order.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>Bounds, lengths, patterns, formats, numbers of items and members, <c>uniqueItems</c> and <c>dependentRequired</c>; null for none.</summary>
    public Constraint? Constraint { get; init; }

    /// <summary>The schema that this one refers to (<c>$ref</c>), made when it is asked for: references may lead round.</summary>
    public Func<SchemaRule>? Ref { get; init; }

    /// <summary>All have to fit.</summary>
    public IReadOnlyList<SchemaRule> AllOf { get; init; } = [];

    /// <summary>At least one has to fit, where there are any.</summary>
    public IReadOnlyList<SchemaRule> AnyOf { get; init; } = [];

    /// <summary>Exactly one has to fit, where there are any.</summary>
    public IReadOnlyList<SchemaRule> OneOf { get; init; } = [];

    /// <summary>No two may fit: a <c>oneOf</c> one of whose branches was chosen with the C# type.</summary>
    public IReadOnlyList<SchemaRule> AtMostOne { get; init; } = [];

    /// <summary>Must not fit.</summary>
    public SchemaRule? Not { get; init; }

    /// <summary>Says which of <see cref="Then"/> and <see cref="Else"/> has to fit.</summary>
    public SchemaRule? If { get; init; }

    /// <summary>Has to fit where <see cref="If"/> does.</summary>
    public SchemaRule? Then { get; init; }

    /// <summary>Has to fit where <see cref="If"/> does not.</summary>
    public SchemaRule? Else { get; init; }

    /// <summary>Members that must be there.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>Members that are described, and of whose values nothing is asked here (<c>properties</c>).</summary>
    public IReadOnlyList<string> Declared { get; init; } = [];

    /// <summary>Of the values of members, by their names.</summary>
    public SchemaRules? Properties { get; init; }

    /// <summary>Of the values of members, by a regular expression that matches in their names.</summary>
    public SchemaRules? PatternProperties { get; init; }

    /// <summary>Of the values of members that neither <see cref="Declared"/>, <see cref="Properties"/> nor <see cref="PatternProperties"/> describe.</summary>
    public SchemaRule? AdditionalProperties { get; init; }

    /// <summary>Of the names of members.</summary>
    public SchemaRule? PropertyNames { get; init; }

    /// <summary>Of the whole object, where it has the member of the name.</summary>
    public SchemaRules? DependentSchemas { get; init; }

    /// <summary>Of the values of members that nothing else has described (core 11.3).</summary>
    public SchemaRule? UnevaluatedProperties { get; init; }

    /// <summary>Of the first items, by their place.</summary>
    public IReadOnlyList<SchemaRule> PrefixItems { get; init; } = [];

    /// <summary>Of the items behind <see cref="PrefixItems"/>.</summary>
    public SchemaRule? Items { get; init; }

    /// <summary>What some items have to be.</summary>
    public SchemaRule? Contains { get; init; }

    /// <summary>The fewest items that <see cref="Contains"/> fits; 1 by default.</summary>
    public int MinContains { get; init; } = 1;

    /// <summary>The most items that <see cref="Contains"/> fits.</summary>
    public int MaxContains { get; init; } = int.MaxValue;

    /// <summary>Of items that nothing else has described (core 11.2).</summary>
    public SchemaRule? UnevaluatedItems { get; init; }

    /// <summary><see cref="Values"/> in the form in which equal ones are the same text.</summary>
    internal string[] CanonicalValues => _canonical ??= [.. (Values ?? []).Select(Internal.JsonCanon.Of)];

    internal bool Declares(string member) => Declared.Count > 0 && (_declared ??= new(Declared, StringComparer.Ordinal)).Contains(member);

    /// <summary>Whether it asks what others have evaluated.</summary>
    internal bool AsksForUnevaluated => UnevaluatedProperties is not null || UnevaluatedItems is not null;
}
