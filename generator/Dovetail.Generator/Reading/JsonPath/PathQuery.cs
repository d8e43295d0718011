namespace Dovetail.Generator.Reading.JsonPath;

/// <summary>A JSONPath query (RFC 9535 2.1).</summary>
/// <param name="FromRoot">Whether it begins at the root, <c>$</c>, or at the current node of a filter, <c>@</c>.</param>
/// <param name="Segments">The way from there.</param>
internal sealed record PathQuery(bool FromRoot, IReadOnlyList<PathSegment> Segments)
{
    /// <summary>Whether it can not lead to more than one node (RFC 9535 2.3.5.1).</summary>
    public bool IsSingular => Segments.All(segment => !segment.Descends && segment.Selectors is { Count: 1 } selectors && selectors[0] is NameSelector or IndexSelector);
}

/// <summary>One step: what the selectors choose of a node, or with <c>..</c> also of all that are below it (RFC 9535 2.5).</summary>
internal sealed record PathSegment(bool Descends, IReadOnlyList<PathSelector> Selectors);
