using Dovetail.Generator.Reading.Nodes;

namespace Dovetail.Generator.Reading.Spec;

/// <summary>One operation, with what its path item declares for all of its operations merged in.</summary>
internal sealed class SpecOperation
{
    public required SpecMapping Node { get; init; }

    /// <summary>Upper case: GET, QUERY, or an additional operation's own method as written.</summary>
    public required string Method { get; init; }

    /// <summary>The path template as written.</summary>
    public required string Path { get; init; }

    public string? OperationId { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public string? Summary { get; init; }

    public string? Description { get; init; }

    public bool Deprecated { get; init; }

    /// <summary>The operation's own and the path item's, the operation's winning by name and place. No body parameters (2.0): those are in <see cref="RequestBody"/>.</summary>
    public IReadOnlyList<SpecParameter> Parameters { get; init; } = [];

    public SpecRequestBody? RequestBody { get; init; }

    public IReadOnlyList<SpecResponse> Responses { get; init; } = [];

    /// <summary>The operation's own; null where the document's default holds; empty where it declares <c>security: []</c>.</summary>
    public IReadOnlyList<SpecSecurityRequirement>? Security { get; init; }

    /// <summary>The operation's own or else the path item's; empty where the document's hold.</summary>
    public IReadOnlyList<SpecServer> Servers { get; init; } = [];

    /// <summary>What the server sends on account of this operation.</summary>
    public IReadOnlyList<SpecWebhook> Callbacks { get; init; } = [];

    public SpecNode? Extension(string name) => Node[name];
}
