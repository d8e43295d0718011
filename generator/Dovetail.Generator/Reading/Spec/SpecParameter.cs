using Dovetail.Generator.Reading.Nodes;

namespace Dovetail.Generator.Reading.Spec;

internal enum ParameterPlace
{
    Path,
    Query,
    Header,
    Cookie,

    /// <summary>3.2: the whole query string is one value.</summary>
    QueryString,
}

/// <summary>How an array or object is spelled out; the defaults of the dialect are filled in, 2.0's collectionFormat translated.</summary>
internal enum ParameterStyle
{
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,

    /// <summary>2.0's <c>tsv</c>.</summary>
    TabDelimited,
    DeepObject,

    /// <summary>3.2's <c>cookie</c>.</summary>
    Cookie,
}

internal sealed class SpecParameter
{
    public required SpecMapping Node { get; init; }

    public required string Name { get; init; }

    public required ParameterPlace Place { get; init; }

    /// <summary>Always true for a path parameter.</summary>
    public bool Required { get; init; }

    public string? Description { get; init; }

    public bool Deprecated { get; init; }

    /// <summary>From <c>schema</c>, from 2.0's parameter itself, or from the one entry of <c>content</c>; null where none is given.</summary>
    public SpecSchema? Schema { get; init; }

    /// <summary>The media type of <c>content</c>; null for parameters described by <c>schema</c>.</summary>
    public string? ContentType { get; init; }

    public ParameterStyle Style { get; init; }

    public bool Explode { get; init; }

    public bool AllowReserved { get; init; }

    public bool AllowEmptyValue { get; init; }

    public SpecNode? Extension(string name) => Node[name];
}
