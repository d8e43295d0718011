using Dovetail.Generator.Reading.Nodes;

namespace Dovetail.Generator.Reading.Spec;

/// <summary>A response. For 2.0: <c>produces</c> as media types.</summary>
internal sealed class SpecResponse
{
    public required SpecNode Node { get; init; }

    /// <summary><c>200</c>, <c>4XX</c> (upper case) or <c>default</c>.</summary>
    public required string Status { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<SpecHeader> Headers { get; init; } = [];

    public IReadOnlyList<SpecLink> Links { get; init; } = [];

    public IReadOnlyList<SpecMediaType> Content { get; init; } = [];
}
