using Dovetail.Generator.Common;

namespace Dovetail.Generator.Model;

/// <summary>One method of a group.</summary>
/// <param name="MethodName"><c>GetAsync</c>.</param>
/// <param name="DescriptionName">The static property with the operation's description: <c>GetOperation</c>.</param>
/// <param name="Id">The operationId, or method and path: the name in logs, spans and errors.</param>
/// <param name="HttpMethod">Upper case.</param>
/// <param name="Path">The template, as the spec has it.</param>
/// <param name="Parameters">In the order of the signature, the body left out: required ones, then optional ones.</param>
/// <param name="Bodies">What it takes as body, an overload for each; empty where it takes none.</param>
/// <param name="Response">What a success reads as.</param>
/// <param name="Errors">The documented error responses, the most specific status first.</param>
/// <param name="Security">The field name of its own requirement; null where the document's default holds.</param>
/// <param name="Server">The name of its own server; null where the document's hold.</param>
/// <param name="Paging">Null where the operation does not page.</param>
internal sealed record OperationModel(
    string MethodName,
    string DescriptionName,
    string Id,
    string HttpMethod,
    string Path,
    DocModel Doc,
    bool Deprecated,
    EquatableArray<ParameterModel> Parameters,
    EquatableArray<BodyModel> Bodies,
    ResponseModel Response,
    EquatableArray<ErrorModel> Errors,
    string? Security,
    string? Server,
    PagingModel? Paging)
{
    /// <summary>The limits that the document declares for it; empty where it declares none.</summary>
    public EquatableArray<RateLimitModel> RateLimits { get; init; } = EquatableArray<RateLimitModel>.Empty;

    /// <summary>Null where the document names no header for a key and the user asks for none.</summary>
    public IdempotencyModel? Idempotency { get; init; }

    /// <summary>Where the result of long-running work is read, as the runtime calls it; null where the document does not say.</summary>
    public string? FinalState { get; init; }

    /// <summary>The set of the client's that holds its errors, see <see cref="ErrorSetModel"/>; null where they are its own.</summary>
    public string? ErrorSet { get; init; }

    /// <summary>What the operations that share a limit with it have in common; null where the document names nothing.</summary>
    public string? RateLimitGroup { get; init; }
}
