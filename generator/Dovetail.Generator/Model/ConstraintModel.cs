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
