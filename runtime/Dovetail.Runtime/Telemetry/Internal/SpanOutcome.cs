using System.Diagnostics;

namespace Dovetail.Telemetry.Internal;

/// <summary>How a span ended.</summary>
internal static class SpanOutcome
{
    public static void Set(Activity? span, int? status, string? errorType)
    {
        if (span is null)
        {
            return;
        }

        if (status is { } code)
        {
            span.SetTag(CallTags.Status, code);
        }

        if (errorType is not null)
        {
            span.SetTag(CallTags.ErrorType, errorType);

            // Messages of exceptions stay out: tags are kept longer, and seen by more people.
            span.SetStatus(ActivityStatusCode.Error);
        }
    }
}
