using System.Globalization;
using Dovetail.Authentication;

namespace Dovetail.Errors.Internal;

/// <summary>Makes reports: of a response what its body and headers say, of all else what happened here.</summary>
internal static class ErrorReports
{
    public static ApiErrorReport Of(ApiResponseException e)
    {
        var body = e.SafeBody is { } text ? ErrorBodyReader.TryRead(text, (int)e.StatusCode) : null;
        return new ApiErrorReport
        {
            Code = body?.Code ?? ErrorCodes.Of(e.Kind),
            Message = body?.Message ?? e.Message,
            Status = (int)e.StatusCode,
            Details = body?.Details ?? [],
            CorrelationId = body?.CorrelationId ?? CorrelationOf(e),
            Timestamp = body?.Timestamp ?? DateOf(e.Headers),
            DocumentationUrl = body?.DocumentationUrl,
        };
    }

    public static ApiErrorReport Of(ApiException e, IReadOnlyList<ApiErrorDetail>? details = null) => new()
    {
        Code = ErrorCodes.Of(e),
        Message = e.Message,
        Details = details ?? [],
        CorrelationId = e.RequestId,
    };

    private static string? CorrelationOf(ApiResponseException e)
    {
        foreach (var name in ErrorNames.CorrelationHeaders)
        {
            if (e.Headers.TryGetValue(name, out var value) && value.Length > 0)
            {
                return Redaction.Apply(value, e.Credential);
            }
        }

        return e.RequestId;
    }

    private static DateTimeOffset? DateOf(ApiHeaders headers) =>
        headers.TryGetValue("Date", out var text)
        && DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
}
