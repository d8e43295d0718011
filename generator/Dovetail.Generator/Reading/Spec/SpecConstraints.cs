namespace Dovetail.Generator.Reading.Spec;

/// <summary>What a schema demands of a value beside its type. Numbers as written: they may exceed any C# type.</summary>
internal sealed record SpecConstraints
{
    public static readonly SpecConstraints None = new();

    public string? Minimum { get; init; }

    public bool ExclusiveMinimum { get; init; }

    public string? Maximum { get; init; }

    public bool ExclusiveMaximum { get; init; }

    public string? MultipleOf { get; init; }

    public long? MinLength { get; init; }

    public long? MaxLength { get; init; }

    public string? Pattern { get; init; }

    public long? MinItems { get; init; }

    public long? MaxItems { get; init; }

    /// <summary>Of items that <c>contains</c> fits.</summary>
    public long? MinContains { get; init; }

    public long? MaxContains { get; init; }

    public bool UniqueItems { get; init; }

    public long? MinProperties { get; init; }

    public long? MaxProperties { get; init; }
}
