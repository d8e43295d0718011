namespace Dovetail.Serialization;

/// <summary>A place where JSON deviates from its description and was read nevertheless.</summary>
/// <param name="Kind">What deviates.</param>
/// <param name="Path">Where, as a JSON path: <c>$.items[3].name</c>.</param>
public readonly record struct JsonDeviation(JsonDeviationKind Kind, string Path)
{
    /// <summary>Which constraint is broken, as a sentence without the value; null for deviations of other kinds.</summary>
    public string? Reason { get; init; }
}
