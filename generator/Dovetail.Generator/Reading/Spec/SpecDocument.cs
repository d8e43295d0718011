using Dovetail.Generator.Reading.Nodes;

namespace Dovetail.Generator.Reading.Spec;

/// <summary>What a document says, every dialect (2.0, 3.0, 3.1, 3.2) in one shape, references resolved.</summary>
internal sealed class SpecDocument
{
    /// <summary>The root mapping.</summary>
    public required SpecMapping Node { get; init; }

    /// <summary>The value of <c>openapi</c> or <c>swagger</c>, as written.</summary>
    public required string OpenApiVersion { get; init; }

    /// <summary><c>info.title</c>; empty where it is missing.</summary>
    public required string Title { get; init; }

    /// <summary><c>info.version</c>; empty where it is missing.</summary>
    public required string Version { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<SpecServer> Servers { get; init; } = [];

    public IReadOnlyList<SpecTag> Tags { get; init; } = [];

    /// <summary>Under <c>paths</c>, in the order of the document; methods of a path item in the order written, additional ones last.</summary>
    public IReadOnlyList<SpecOperation> Operations { get; init; } = [];

    /// <summary><c>webhooks</c> and <c>x-webhooks</c>: what the server sends on its own; one for each method.</summary>
    public IReadOnlyList<SpecWebhook> Webhooks { get; init; } = [];

    /// <summary><c>components.schemas</c> or <c>definitions</c>, by name, in the order of the document.</summary>
    public IReadOnlyList<SpecNamedSchema> Schemas { get; init; } = [];

    /// <summary>Every schema that something leads to, in any file.</summary>
    public IReadOnlyList<SpecSchema> AllSchemas { get; init; } = [];

    public IReadOnlyList<SpecSecurityScheme> SecuritySchemes { get; init; } = [];

    /// <summary>The document's default; null where it declares none. See <see cref="SpecOperation.Security"/>.</summary>
    public IReadOnlyList<SpecSecurityRequirement>? Security { get; init; }

    public SpecNode? Extension(string name) => Node[name];
}

internal sealed record SpecTag(string Name, string? Description);

internal sealed record SpecNamedSchema(string Name, SpecSchema Schema);
