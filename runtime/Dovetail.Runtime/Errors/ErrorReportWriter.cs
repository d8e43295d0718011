using System.Text.Json;

namespace Dovetail.Errors;

/// <summary>Writes a report as JSON; what is absent is left out.</summary>
internal static class ErrorReportWriter
{
    public static void Write(Utf8JsonWriter json, ApiErrorReport report)
    {
        json.WriteStartObject();
        json.WriteString("code"u8, report.Code);
        json.WriteString("message"u8, report.Message);
        if (report.Status is { } status)
        {
            json.WriteNumber("status"u8, status);
        }

        WriteDetails(json, report.Details);
        WriteText(json, "correlation_id", report.CorrelationId);
        if (report.Timestamp is { } timestamp)
        {
            json.WriteString("timestamp"u8, timestamp);
        }

        WriteText(json, "documentation_url", report.DocumentationUrl?.AbsoluteUri);
        json.WriteEndObject();
    }

    private static void WriteDetails(Utf8JsonWriter json, IReadOnlyList<ApiErrorDetail> details)
    {
        json.WriteStartArray("details"u8);
        foreach (var detail in details)
        {
            json.WriteStartObject();
            WriteText(json, "field", detail.Field);
            json.WriteString("issue"u8, detail.Issue);
            WriteText(json, "code", detail.Code);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }
}
