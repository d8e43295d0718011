using Dovetail.Generator.Common;

namespace Dovetail.Generator.Model;

/// <summary>What the document demands of a value beside its type, in the keywords of JSON Schema: only those that speak of values of its type.</summary>
internal sealed record ConstraintModel
{
    public static readonly ConstraintModel None = new();

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    public string? Pattern { get; init; }

    public string? Format { get; init; }

    /// <summary>Invariant text, as are all numbers here: known to be a decimal.</summary>
    public string? Minimum { get; init; }

    public string? Maximum { get; init; }

    public string? ExclusiveMinimum { get; init; }

    public string? ExclusiveMaximum { get; init; }

    public string? MultipleOf { get; init; }

    /// <summary>The values that are allowed, as texts; empty: all.</summary>
    public EquatableArray<string> OneOf { get; init; } = [];

    public int? MinItems { get; init; }

    public int? MaxItems { get; init; }

    public bool UniqueItems { get; init; }

    public ConstraintModel? Items { get; init; }

    public int? MinProperties { get; init; }

    public int? MaxProperties { get; init; }

    /// <summary>Whether members that are not declared are refused.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Of the values of a map, and of members that are not declared.</summary>
    public ConstraintModel? Values { get; init; }

    public EquatableArray<DependentModel> DependentRequired { get; init; } = [];

    /// <summary>Whole schemas, where these keywords do not say it; null for none.</summary>
    public RuleModel? Rule { get; init; }

    /// <summary>Null where nothing is demanded, so that nothing is printed.</summary>
    public ConstraintModel? OrNull => this == None ? null : this;
}

/// <param name="Member">The member that asks for others.</param>
/// <param name="Others">Those.</param>
internal sealed record DependentModel(string Member, EquatableArray<string> Others);

/// <summary>A schema as data, in the keywords of JSON Schema: what neither a C# type nor the other keywords of a <see cref="ConstraintModel"/> say.</summary>
internal sealed record RuleModel
{
    /// <summary>Any value fits.</summary>
    public static readonly RuleModel Any = new();

    /// <summary>No value fits.</summary>
    public static readonly RuleModel Never = new() { IsNever = true };

    public bool IsNever { get; init; }

    public bool AllowsNull { get; init; }

    /// <summary>Names of the runtime's SchemaKinds; empty: any.</summary>
    public EquatableArray<string> Kinds { get; init; } = [];

    /// <summary>What a value may be, as JSON; null: anything.</summary>
    public EquatableArray<string>? Values { get; init; }

    /// <summary>Bounds, lengths, patterns, counts and the members that depend on others.</summary>
    public ConstraintModel? Constraint { get; init; }

    /// <summary>The name of another rule, see <see cref="RulesModel"/>; null for none.</summary>
    public string? Ref { get; init; }

    public EquatableArray<RuleModel> AllOf { get; init; } = [];

    public EquatableArray<RuleModel> AnyOf { get; init; } = [];

    public EquatableArray<RuleModel> OneOf { get; init; } = [];

    /// <summary>Of a choice whose case the C# type tells: no two fit.</summary>
    public EquatableArray<RuleModel> AtMostOne { get; init; } = [];

    public RuleModel? Not { get; init; }

    public RuleModel? If { get; init; }

    public RuleModel? Then { get; init; }

    public RuleModel? Else { get; init; }

    public EquatableArray<string> Required { get; init; } = [];

    /// <summary>Members that are described, and of whose values nothing is asked here.</summary>
    public EquatableArray<string> Declared { get; init; } = [];

    public EquatableArray<NamedRuleModel> Properties { get; init; } = [];

    public EquatableArray<NamedRuleModel> PatternProperties { get; init; } = [];

    public RuleModel? AdditionalProperties { get; init; }

    public RuleModel? PropertyNames { get; init; }

    public EquatableArray<NamedRuleModel> DependentSchemas { get; init; } = [];

    public RuleModel? UnevaluatedProperties { get; init; }

    public EquatableArray<RuleModel> PrefixItems { get; init; } = [];

    public RuleModel? Items { get; init; }

    public RuleModel? Contains { get; init; }

    public int? MinContains { get; init; }

    public int? MaxContains { get; init; }

    public RuleModel? UnevaluatedItems { get; init; }

    /// <summary>Null where nothing is asked, so that nothing is printed.</summary>
    public RuleModel? OrNull => this == Any || this == Any with { AllowsNull = true } ? null : this;

    /// <summary>The rules inside of it, one level below.</summary>
    public IEnumerable<RuleModel> Inside =>
    [
        .. AllOf, .. AnyOf, .. OneOf, .. AtMostOne, .. PrefixItems,
        .. Properties.Concat(PatternProperties).Concat(DependentSchemas).Select(entry => entry.Rule),
        .. new[] { Not, If, Then, Else, AdditionalProperties, PropertyNames, UnevaluatedProperties, Items, Contains, UnevaluatedItems }.OfType<RuleModel>(),
    ];
}

/// <param name="Name">The name of a member, or a pattern.</param>
/// <param name="Rule">What is asked.</param>
internal sealed record NamedRuleModel(string Name, RuleModel Rule);

/// <summary>The schemas that rules refer to, a static member each.</summary>
/// <param name="ClassName"><c>PetstoreRules</c>.</param>
/// <param name="Rules">Sorted by name.</param>
internal sealed record RulesModel(string ClassName, EquatableArray<NamedRuleModel> Rules);
