namespace Dovetail.Generator.Customizing;

/// <summary>What is different about an operation. Null stands for "as it is".</summary>
/// <param name="Id">Its operationId, or method and path.</param>
internal sealed record OperationChange(ChangeSource Source, string Id)
{
    public string? Name { get; init; }

    public string? Group { get; init; }

    public bool Hidden { get; init; }

    /// <summary>In the words of the option for paging.</summary>
    public string? Paging { get; init; }

    public bool NeedsIdempotencyKey { get; init; }

    /// <summary>As in <c>100/minute</c>.</summary>
    public string? RateLimit { get; init; }
}
