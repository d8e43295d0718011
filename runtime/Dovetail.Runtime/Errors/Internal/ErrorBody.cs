namespace Dovetail.Errors.Internal;

/// <summary>What an error body says. Null: nothing of the kind.</summary>
internal sealed record ErrorBody(string? Code, string? Message, IReadOnlyList<ApiErrorDetail> Details, string? CorrelationId, DateTimeOffset? Timestamp, Uri? DocumentationUrl);
