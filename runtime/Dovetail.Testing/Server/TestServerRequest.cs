using System.Text;

namespace Dovetail.Testing;

/// <summary>A request that a test server got.</summary>
/// <param name="Method">The method.</param>
/// <param name="Target">Path and query, as they were sent.</param>
/// <param name="Operation">The <c>operationId</c>, or method and path of an operation without one; null where the request means no operation.</param>
/// <param name="Headers">The headers, those of the body too, in the order they were sent.</param>
/// <param name="Body">The bytes of the body; null without one.</param>
/// <param name="Violations">What the document does not allow in it.</param>
public sealed record TestServerRequest(
    string Method,
    string Target,
    string? Operation,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    ReadOnlyMemory<byte>? Body,
    IReadOnlyList<ContractViolation> Violations)
{
    /// <summary>The body as a text in UTF-8; empty without one.</summary>
    public string Text => Body is { } body ? Encoding.UTF8.GetString(body.Span) : "";
}
