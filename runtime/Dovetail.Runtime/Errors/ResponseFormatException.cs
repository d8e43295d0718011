using System.Net;

namespace Dovetail;

/// <summary>The server reported success, and sent something else than its description promises.</summary>
/// <param name="operation">The operation's id.</param>
/// <param name="statusCode">The response's status.</param>
/// <param name="reason">What is wrong, as a sentence.</param>
/// <param name="jsonPath">Where: <c>$.items[3].name</c>; null where it is not about a place in a JSON text.</param>
/// <param name="innerException">The error behind it, if there is one.</param>
public sealed class ResponseFormatException(string operation, HttpStatusCode statusCode, string reason, string? jsonPath = null, Exception? innerException = null)
    : ApiException(
        $"{operation}: the response ({(int)statusCode}) is not what the API's description promises{(jsonPath is null ? "" : $", at {jsonPath}")}: {reason}",
        innerException)
{
    /// <summary>The operation's id.</summary>
    public string Operation { get; } = operation;

    /// <summary>The response's status.</summary>
    public HttpStatusCode StatusCode { get; } = statusCode;

    /// <summary>Where in the JSON text; null where it is not about such a place.</summary>
    public string? JsonPath { get; } = jsonPath;

    /// <summary>The beginning of the body, at most 256 characters, the call's own secrets blacked out; null where there was no text.</summary>
    public string? Snippet { get; init; }
}
