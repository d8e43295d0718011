using System.Net.Http.Headers;

namespace Dovetail.Http;

/// <summary>Reads content types that are about to be sent.</summary>
internal static class ContentType
{
    private const string Json = "application/json";

    /// <exception cref="ArgumentException">The content type is malformed.</exception>
    public static MediaTypeHeaderValue Parse(string contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var value) && value.MediaType is not null
            ? value
            : throw new ArgumentException("The content type is malformed (RFC 9110 8.3).", nameof(contentType));

    /// <summary>A content type as it is sent. That of most bodies is known to be one.</summary>
    /// <exception cref="ArgumentException">The content type is malformed.</exception>
    public static string Text(string contentType) => contentType == Json ? Json : Parse(contentType).ToString();

    /// <summary>The content type of a multipart body, with its boundary.</summary>
    /// <exception cref="ArgumentException">The content type is malformed.</exception>
    public static MediaTypeHeaderValue Parse(string contentType, string boundary)
    {
        var value = Parse(contentType);
        foreach (var declared in value.Parameters.Where(static parameter => parameter.Name.Equals("boundary", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            value.Parameters.Remove(declared);
        }

        value.Parameters.Add(new NameValueHeaderValue("boundary", boundary));
        return value;
    }
}
