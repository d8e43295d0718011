using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Dovetail.Testing.Server.Requests;

/// <summary>Takes a multipart body apart (RFC 2046 5.1, RFC 7578).</summary>
internal static class MultipartText
{
    /// <returns>The parts, or what is wrong with the body.</returns>
    public static (IReadOnlyList<MultipartPart> Parts, string? Wrong) Parse(string contentType, ReadOnlyMemory<byte> body)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var media) || HeaderUtilities.RemoveQuotes(media.Boundary).Value is not { Length: > 0 } boundary)
        {
            return ([], "is multipart, and its content type has no boundary.");
        }

        var parts = new List<MultipartPart>();
        using var stream = new MemoryStream(body.ToArray(), writable: false);
        try
        {
            var reader = new MultipartReader(boundary, stream);

            // The stream is in memory: nothing is waited for.
            while (reader.ReadNextSectionAsync().GetAwaiter().GetResult() is { } section)
            {
                using var bytes = new MemoryStream();
                section.Body.CopyTo(bytes);
                _ = ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition);
                var name = HeaderUtilities.RemoveQuotes(disposition?.Name ?? default).Value ?? $"{parts.Count}";
                var file = HeaderUtilities.RemoveQuotes(disposition?.FileNameStar.Value is not null ? disposition.FileNameStar : disposition?.FileName ?? default).Value;
                parts.Add(new MultipartPart(name, file, section.ContentType, bytes.ToArray()));
            }
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            return ([], "is no multipart body: a boundary or a header of a part is missing or malformed.");
        }

        return (parts, null);
    }
}
