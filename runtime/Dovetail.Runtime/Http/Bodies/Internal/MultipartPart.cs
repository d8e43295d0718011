using System.Text;

namespace Dovetail.Http.Internal;

/// <summary>A part of a multipart body: its header fields and either bytes or a file.</summary>
internal sealed record MultipartPart(string Name, byte[] Header, ReadOnlyMemory<byte> Bytes, FileContent? File)
{
    public static MultipartPart OfBytes(string name, ReadOnlyMemory<byte> bytes, string? contentType) =>
        new(name, WriteHeader(name, fileName: null, contentType), bytes, File: null);

    /// <param name="name">The part's name.</param>
    /// <param name="file">The file.</param>
    /// <param name="contentType">The content type where the file has none.</param>
    /// <param name="isOfForm">Whether the body is multipart/form-data, which has no extended notation for names.</param>
    public static MultipartPart OfFile(string name, FileContent file, string? contentType, bool isOfForm)
    {
        var declared = contentType is null || contentType.Contains('*', StringComparison.Ordinal) ? file.LikelyMediaType : contentType;
        return new(name, WriteHeader(name, file.Name, file.MediaType ?? declared, isOfForm), default, file);
    }

    /// <summary>The part with another header field.</summary>
    public MultipartPart With(string header, string value) =>
        this with { Header = [.. Header.AsSpan(0, Header.Length - 2), .. Encoding.ASCII.GetBytes($"{header}: {value}\r\n\r\n")] };

    private static byte[] WriteHeader(string name, string? fileName, string? contentType, bool isOfForm = true)
    {
        var header = new StringBuilder("Content-Disposition: form-data; name=\"");
        AppendQuoted(header, name).Append('"');
        if (fileName is not null)
        {
            AppendQuoted(header.Append("; filename=\""), fileName).Append('"');
            if (!isOfForm && !Ascii.IsValid(fileName))
            {
                PercentEncoder.Append(header.Append("; filename*=UTF-8''"), fileName, ParameterEncoding.Percent);
            }
        }

        if (contentType is not null)
        {
            header.Append("\r\nContent-Type: ").Append(ContentType.Parse(contentType));
        }

        return StrictText.Utf8(header.Append("\r\n\r\n").ToString());
    }

    // As browsers do it (HTML, multipart/form-data encoding algorithm; RFC 7578 4.2), and for every control character: nothing can end the quotes or the line.
    private static StringBuilder AppendQuoted(StringBuilder header, string text)
    {
        foreach (var letter in text)
        {
            if (letter == '"' || char.IsControl(letter))
            {
                PercentEncoder.Append(header, [letter], ParameterEncoding.Percent);
            }
            else
            {
                header.Append(letter);
            }
        }

        return header;
    }
}
