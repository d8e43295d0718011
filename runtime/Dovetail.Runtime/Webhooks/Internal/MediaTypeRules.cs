using System.Net.Http.Headers;

namespace Dovetail.Webhooks.Internal;

/// <summary>Which bodies can be read.</summary>
internal static class MediaTypeRules
{
    /// <summary>JSON in UTF-8, under its own name or that of a vendor (RFC 6839 3.1). Without a type the body is tried: it is the sender's.</summary>
    public static bool IsJson(ApiHeaders headers)
    {
        var values = headers.GetValues("Content-Type");
        if (values.Count == 0 || (values.Count == 1 && values[0].Length == 0))
        {
            return true;
        }

        return values.Count == 1
            && MediaTypeHeaderValue.TryParse(values[0], out var type)
            && type.MediaType is { } name
            && IsJson(name)
            && type.CharSet?.Trim('"').ToUpperInvariant() is null or "UTF-8" or "UTF8" or "US-ASCII";
    }

    private static bool IsJson(string name) =>
        name.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        || name.Equals("text/json", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
}
