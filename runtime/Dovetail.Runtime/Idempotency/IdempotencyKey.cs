using Dovetail.Http;
using Dovetail.Http.Requests;

namespace Dovetail.Idempotency;

/// <summary>The key of a call: its caller's, else one that the operation takes as a parameter, else a new one where the client or the operation asks for it.</summary>
internal static class IdempotencyKey
{
    private const int MaxLength = 255;
    private const string DefaultHeader = "Idempotency-Key";

    public static string HeaderOf(ApiOperation operation, IdempotencyOptions options) => options.Header ?? operation.IdempotencyHeader ?? DefaultHeader;

    /// <summary>The key; null where none is sent.</summary>
    public static string? Of(ApiOperation operation, ApiRequest request, IdempotencyOptions options, CallScope? scope)
    {
        if (operation.IsSafe)
        {
            return null;
        }

        // A batch sends again what may be: where the document says that the server knows keys, it has one.
        var isNeeded = operation.NeedsIdempotencyKey || ((options.Generate || (scope is not null && operation.IdempotencyHeader is not null)) && !operation.IsIdempotent);
        return request.Options?.IdempotencyKey ?? request.Parts.Header(HeaderOf(operation, options)) ?? (isNeeded ? scope?.NewKey() ?? Guid.NewGuid().ToString() : null);
    }

    /// <summary>What is wrong with a caller's key; null where nothing is.</summary>
    public static string? Check(string? key) => key switch
    {
        null => null,
        _ when string.IsNullOrWhiteSpace(key) => "is empty",
        { Length: > MaxLength } => $"is longer than {MaxLength} characters",
        _ => HeaderRules.CheckValue(key),
    };

    /// <summary>The key as its header takes it (RFC 9651 3.3.3).</summary>
    public static string Write(string key, IdempotencyKeyFormat format) => format is IdempotencyKeyFormat.StructuredString
        ? $"\"{key.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\""
        : key;
}
