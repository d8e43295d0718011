using System.Net.Http.Headers;
using Dovetail.Http;

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
            && JsonMediaType.Is(type.MediaType)
            && type.CharSet?.Trim('"').ToUpperInvariant() is null or "UTF-8" or "UTF8" or "US-ASCII";
    }
}
