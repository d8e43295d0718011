using System.Net;

namespace Dovetail.Tool.Health;

/// <summary>What came of one request.</summary>
/// <param name="Name">The operation, or the server itself.</param>
/// <param name="Status">Null where no answer came.</param>
/// <param name="Elapsed">Until the headers were there.</param>
/// <param name="Fault">Why no answer came; null where one did.</param>
internal sealed record HealthAnswer(string Name, HttpStatusCode? Status, TimeSpan Elapsed, string? Fault)
{
    /// <summary>The headers that tell of limits, as they came.</summary>
    public IReadOnlyList<string> Limits { get; init; } = [];

    /// <summary>Where a redirect leads to.</summary>
    public string? Location { get; init; }

    /// <summary>Whether a caller of the operation would fail whatever its credential is.</summary>
    public bool IsSick => Fault is not null || Status is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed or HttpStatusCode.Gone or >= HttpStatusCode.InternalServerError;

    public string Remark => this switch
    {
        { Fault: { } fault } => fault,
        { Status: HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden } => "asks for a credential: --header gives one",
        { Status: HttpStatusCode.NotFound } => "is not there: another base URL?",
        { Status: HttpStatusCode.TooManyRequests } => "limits calls: nothing more is asked",
        { Location: { } location } => $"redirects to {location}",
        { Status: >= HttpStatusCode.InternalServerError } => "the server fails",
        _ => "",
    };
}
