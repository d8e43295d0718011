using Dovetail.Generator.Reading.Nodes;

namespace Dovetail.Generator.Reading.Spec;

/// <summary>What a response says of a call that can follow it. Its operation is named by one of two keys.</summary>
internal sealed class SpecLink
{
    public required SpecNode Node { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public string? OperationId { get; init; }

    /// <summary>A reference to the operation: <c>#/paths/~1orders~1{id}/get</c>.</summary>
    public string? OperationRef { get; init; }

    /// <summary>By the parameter's name, which its place may precede (<c>path.id</c>): constants and runtime expressions.</summary>
    public IReadOnlyList<SpecEntry> Parameters { get; init; } = [];

    /// <summary>A constant or a runtime expression; null where the body is not linked.</summary>
    public SpecNode? RequestBody { get; init; }
}
