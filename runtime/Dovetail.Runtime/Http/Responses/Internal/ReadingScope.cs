using System.Net;
using Dovetail.Authentication;
using Dovetail.Errors;
using Dovetail.Http.Pipeline;
using Dovetail.Serialization;
using Dovetail.Telemetry;

namespace Dovetail.Http.Internal;

/// <summary>A reply and what its readers need to know about the call.</summary>
internal sealed class ReadingScope(ApiExchange exchange, ApiReply reply, JsonReadContext context, TimeProvider time)
{
    private const int SnippetLength = 256;

    // Far more than is shown: a secret that is cut off at the end would not be recognised.
    private const int SnippetBytes = 16 * 1024;
    private const int MaxTitleLength = 200;

    private ProblemDetails? _problem;

    public ApiReply Reply => reply;

    public ApiOperation Operation => exchange.Operation;

    public HttpStatusCode StatusCode => reply.StatusCode;

    public JsonReadContext Context => context;

    public bool IsStrict => context.Strict;

    public string? Envelope => exchange.Settings.ReadingOf(Operation.Id) is { } own ? own.Envelope : exchange.Settings.Envelope;

    /// <summary>How much of a body is read into memory.</summary>
    public long MaxBytes => exchange.Settings.MaxResponseBytes;

    /// <summary>Whether there is nothing to read: no body, or a status that has none (RFC 9110 15.3.5, 15.3.6, 15.4.5).</summary>
    public bool IsEmpty => reply.Body.IsEmpty || reply.Status is 204 or 205 or 304;

    /// <summary>The body as text, in its own charset.</summary>
    public string Text() => BodyText.Decode(reply.Body.Span, reply.MediaType.CharSet);

    /// <summary>A response that is not what its description promises.</summary>
    public ResponseFormatException FormatFault(string reason, string? jsonPath = null, Exception? innerException = null) =>
        FormatFault(reason, reply.Body.Span, jsonPath, innerException);

    /// <summary>The same of a part of a response.</summary>
    public ResponseFormatException FormatFault(string reason, ReadOnlySpan<byte> part, string? jsonPath, Exception? innerException) =>
        new(Operation.Id, StatusCode, Redacted(reason), jsonPath is null ? null : Redacted(jsonPath), innerException) { Snippet = Snippet(part) };

    /// <summary>Tells what went wrong while a stream was read which call it belongs to.</summary>
    public void Annotate(ApiException fault) => fault.Annotate(exchange.RequestId, exchange.Attempts, exchange.FailedAttempts);

    /// <summary>The error without a declared type.</summary>
    public ApiResponseException Failure() => Unread(null);

    /// <summary>The error without its declared type, which could not be made of the body.</summary>
    public ApiResponseException Unread(Exception? why) => new(StatusCode, Message(), why)
    {
        Problem = Problem,
        Headers = reply.Headers,
        RawBody = RawBody(),
        Credential = exchange.Credential,
        IsAnswer = true,
        RetryAfter = RetryAfterHeader.Read(reply.Headers, time.GetUtcNow()),
    };

    /// <summary>The error with its declared type.</summary>
    public ApiResponseException Failure<TError>(TError error) => new ApiResponseException<TError>(StatusCode, error, Message())
    {
        Problem = Problem,
        Headers = reply.Headers,
        RawBody = RawBody(),
        Credential = exchange.Credential,
        IsAnswer = true,
        RetryAfter = RetryAfterHeader.Read(reply.Headers, time.GetUtcNow()),
    };

    private ProblemDetails? Problem => _problem ??= reply.MediaType.IsProblem ? ReadProblem() : null;

    private ProblemDetails? ReadProblem()
    {
        var problem = ProblemReader.TryRead(reply.Body);
        problem?.Line = Readable(problem.ToString(), MaxTitleLength);
        return problem;
    }

    private string Message() => $"{Operation.Id}: the server answered {reply.Status} ({StatusCode}).";

    private string? RawBody() => reply.Body.IsEmpty ? null : Text();

    private string? Snippet(ReadOnlySpan<byte> part) =>
        part.IsEmpty ? null : Readable(BodyText.Decode(part[..Math.Min(part.Length, SnippetBytes)], reply.MediaType.CharSet), SnippetLength);

    /// <summary>One line of a server's text, without the secrets that it may echo.</summary>
    private string Readable(string text, int length) => OneLine.Of(Redacted(text), length);

    private string Redacted(string text) => Redaction.Apply(text, exchange.Credential);
}
