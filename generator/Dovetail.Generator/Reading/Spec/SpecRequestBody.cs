using Dovetail.Generator.Reading.Nodes;

namespace Dovetail.Generator.Reading.Spec;

/// <summary>A request body. For 2.0: made of the body parameter, or of the formData parameters as one object schema, with <c>consumes</c> as media types.</summary>
internal sealed class SpecRequestBody
{
    public required SpecNode Node { get; init; }

    public string? Description { get; init; }

    public bool Required { get; init; }

    public IReadOnlyList<SpecMediaType> Content { get; init; } = [];
}

internal sealed class SpecMediaType
{
    public required SpecNode Node { get; init; }

    /// <summary>As written, parameters included: <c>application/json; charset=utf-8</c>.</summary>
    public required string MediaType { get; init; }

    public SpecSchema? Schema { get; init; }

    /// <summary>Bytes have a schema without a type, as since 3.1.</summary>
    public bool LeavesBytesUntyped { get; init; }

    /// <summary>3.2's <c>itemSchema</c>: the schema of each item of a stream.</summary>
    public SpecSchema? ItemSchema { get; init; }

    /// <summary>By property name.</summary>
    public IReadOnlyList<SpecEncoding> Encodings { get; init; } = [];
}

internal sealed record SpecEncoding(string Property, string? ContentType, ParameterStyle? Style, bool? Explode, bool AllowReserved, IReadOnlyList<SpecHeader> Headers);

internal sealed record SpecHeader(string Name, string? Description, bool Required, SpecSchema? Schema);
