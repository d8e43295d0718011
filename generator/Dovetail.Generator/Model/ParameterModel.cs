namespace Dovetail.Generator.Model;

internal enum ParameterLocation
{
    Path,
    Query,
    Header,
    Cookie,

    /// <summary>The whole query is one value.</summary>
    QueryString,
}

/// <summary>The wire styles; the runtime's enum has the same names.</summary>
internal enum WireStyle
{
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,
    TabDelimited,
    DeepObject,

    /// <summary>One value of a media type: written as JSON text.</summary>
    Json,

    /// <summary>3.2's style of cookies.</summary>
    Cookie,
}

/// <summary>A parameter of an operation.</summary>
/// <param name="Name">The C# name, escaped where it is a keyword.</param>
/// <param name="WireName">The name on the wire.</param>
internal sealed record ParameterModel(
    string Name,
    string WireName,
    ParameterLocation Location,
    TypeRef Type,
    bool Required,
    WireStyle Style,
    bool Explode,
    bool AllowReserved,
    DocModel Doc,
    bool Deprecated)
{
    /// <summary>Whether an empty list or object is sent.</summary>
    public bool AllowEmpty { get; init; }

    /// <summary>What the document demands of the value; null for nothing.</summary>
    public ConstraintModel? Constraint { get; init; }
}
