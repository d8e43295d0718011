using System.Text;
using System.Text.Json;
using Dovetail.Errors;

namespace Dovetail;

/// <summary>
/// An error in one structure, wherever it came from: made by <see cref="ApiException.ToError"/> of what a server said in any of the usual shapes, or of what failed here.
/// Serves an application's own answers. It holds none of the call's secrets; its texts may be a server's.
/// </summary>
public sealed class ApiErrorReport
{
    /// <summary>A word that programs can compare: the server's own, else one for the kind of the error, such as <c>not_found</c> or <c>timeout</c>.</summary>
    public required string Code { get; init; }

    /// <summary>What happened, for people.</summary>
    public required string Message { get; init; }

    /// <summary>The response's status; null where there was no response.</summary>
    public int? Status { get; init; }

    /// <summary>The single faults, in the server's order, at most a hundred.</summary>
    public IReadOnlyList<ApiErrorDetail> Details { get; init; } = [];

    /// <summary>The id under which the server knows the request, else the one that the client sent as <c>X-Request-ID</c>.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>When it happened, by the server's clock; null where it does not say.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>Where the error is documented: an http or https address; null where the server names none.</summary>
    public Uri? DocumentationUrl { get; init; }

    /// <summary>
    /// The report as a JSON object with <c>code</c>, <c>message</c>, <c>status</c>, <c>details</c> (<c>field</c>, <c>issue</c>, <c>code</c>), <c>correlation_id</c>,
    /// <c>timestamp</c> and <c>documentation_url</c>.
    /// </summary>
    /// <returns>The text.</returns>
    public string ToJson()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            ErrorReportWriter.Write(json, this);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    /// <summary>Code and message.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Code}: {Message}";
}
