namespace Dovetail.Testing;

/// <summary>How a test server answers an operation in place of its success.</summary>
public sealed record TestAnswer
{
    /// <summary>The status; one that the document has for the operation.</summary>
    public required int Status { get; init; }

    /// <summary>The body as JSON, which the response's schema must take; made from the document where it and <see cref="Body"/> are null.</summary>
    public string? Json { get; init; }

    /// <summary>The body as bytes, sent as they are.</summary>
    public ReadOnlyMemory<byte>? Body { get; init; }

    /// <summary>The media type of <see cref="Json"/> or <see cref="Body"/>; <c>application/json</c> by default, of bytes <c>application/octet-stream</c>.</summary>
    public string? ContentType { get; init; }

    /// <summary>Which of the document's named examples to take for a body; its first valid one by default.</summary>
    public string? Example { get; init; }

    /// <summary>Headers to send beside those that the document demands.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether it may be what the document does not have: another status, another body. Servers do that, too. False by default.</summary>
    public bool IsUndocumented { get; init; }
}
