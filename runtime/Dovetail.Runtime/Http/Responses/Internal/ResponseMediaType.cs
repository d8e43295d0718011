using System.Net.Http.Headers;

namespace Dovetail.Http.Internal;

/// <summary>The media type of a response.</summary>
/// <param name="Name">Type and subtype; null where the server does not say.</param>
/// <param name="CharSet">The charset; null where there is none.</param>
internal readonly record struct ResponseMediaType(string? Name, string? CharSet)
{
    public bool IsProblem => Is("application/problem+json");

    /// <inheritdoc cref="JsonMediaType.Is"/>
    public bool IsJson => JsonMediaType.Is(Name);

    /// <summary>A text for people, which may hold a value.</summary>
    public bool IsText => Is("text/plain");

    /// <summary>What servers also say of JSON, though it says less, or something old.</summary>
    public bool MayBeJson => Name is null || Is("text/plain") || Is("application/octet-stream") || Is("binary/octet-stream") || Is("text/javascript")
        || Is("application/javascript") || Is("application/x-javascript") || Is("text/x-json") || Is("application/x-json");

    /// <summary>A page for people, such as one to sign in or that of a gateway, or another document of XML.</summary>
    public bool IsPage => Is("text/html") || Is("application/xhtml+xml") || Is("application/xml") || Is("text/xml");

    /// <summary>JSON texts that stand apart: lines, or a sequence (RFC 7464).</summary>
    public bool IsJsonLines => Name is { } name
        && (name.EndsWith("json-seq", StringComparison.OrdinalIgnoreCase) || name.EndsWith("jsonl", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("ndjson", StringComparison.OrdinalIgnoreCase) || name.EndsWith("jsonlines", StringComparison.OrdinalIgnoreCase) || Is("application/stream+json"));

    public static ResponseMediaType Of(HttpContentHeaders headers)
    {
        if (!headers.NonValidated.TryGetValues("Content-Type", out var values) || values.ToString() is not { Length: > 0 } text)
        {
            return default;
        }

        if (text == "application/json")
        {
            return new ResponseMediaType(text, CharSet: null);
        }

        // A malformed parameter does not make the type unknown.
        return MediaTypeHeaderValue.TryParse(text, out var parsed)
            ? new ResponseMediaType(parsed.MediaType, parsed.CharSet?.Trim('"', '\'', ' '))
            : new ResponseMediaType(text.Split(';', ',')[0].Trim(), CharSet: null);
    }

    public bool Is(string name) => name.Equals(Name, StringComparison.OrdinalIgnoreCase);
}
