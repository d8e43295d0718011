using Dovetail.Http.Settings;

namespace Dovetail.Http.Internal;

/// <summary>Holds bodies to <see cref="TransportOptions.MaxRequestBytes"/>: before anything is sent where the length is known, else while it is sent.</summary>
internal static class RequestLimit
{
    /// <summary>What is wrong with a body before it is sent; null where nothing is.</summary>
    public static RequestViolation? Check(RequestBody? body, long? limit) => limit is { } most && body?.Length > most ? Violation(most) : null;

    /// <summary>The content, or one that stops where the limit is passed.</summary>
    public static HttpContent? Apply(HttpContent? content, ApiOperation operation, ApiSettings settings) =>
        settings.MaxRequestBytes is { } limit && content is { Headers.ContentLength: null } ? new LimitedContent(content, operation.Id, limit) : content;

    public static RequestViolation Violation(long limit) => new("body", FormattableString.Invariant($"is longer than {limit} bytes (Transport.MaxRequestBytes)."));
}
