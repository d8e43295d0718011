using System.Globalization;
using System.Text;

namespace Dovetail.Files.Internal;

/// <summary>
/// Reads the name of a file from a Content-Disposition header field (RFC 6266): the extended form where there is one (RFC 8187), else the plain one. Malformed fields, of which
/// there are many, are read as far as they make sense; bytes of UTF-8 that came as Latin-1 are put right.
/// </summary>
internal static class ContentDispositionReader
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The name, not yet made harmless; null where there is none.</summary>
    public static string? FileName(string? header)
    {
        string? plain = null;
        string? extended = null;
        foreach (var (name, value) in Parameters(header ?? ""))
        {
            if (name.Equals("filename*", StringComparison.OrdinalIgnoreCase))
            {
                extended ??= Extended(value);
            }
            else if (name.Equals("filename", StringComparison.OrdinalIgnoreCase))
            {
                plain ??= FromLatin1(value);
            }
        }

        return extended ?? plain;
    }

    private static IEnumerable<(string Name, string Value)> Parameters(string header)
    {
        var position = header.IndexOf(';', StringComparison.Ordinal);
        while (position >= 0 && position < header.Length)
        {
            var equals = header.IndexOf('=', position);
            if (equals < 0)
            {
                yield break;
            }

            // A parameter without a value ends at its own semicolon.
            var name = header[(position + 1)..equals];
            name = name[(name.LastIndexOf(';') + 1)..].Trim();
            position = equals + 1;
            yield return (name, Value(header, ref position));
        }
    }

    /// <summary>Reads a value, and moves to the semicolon behind it.</summary>
    private static string Value(string header, ref int position)
    {
        while (position < header.Length && header[position] == ' ')
        {
            position++;
        }

        if (position < header.Length && header[position] == '"')
        {
            return Quoted(header, ref position);
        }

        var start = position;
        position = header.IndexOf(';', start) is >= 0 and var end ? end : header.Length;
        return header[start..position].Trim();
    }

    private static string Quoted(string header, ref int position)
    {
        var value = new StringBuilder();
        for (position++; position < header.Length && header[position] != '"'; position++)
        {
            // A backslash before a quote or another backslash is an escape; others are of paths that some servers send.
            if (header[position] == '\\' && position + 1 < header.Length && header[position + 1] is '"' or '\\')
            {
                position++;
            }

            value.Append(header[position]);
        }

        position = header.IndexOf(';', Math.Min(position, header.Length)) is >= 0 and var end ? end : header.Length;
        return value.ToString();
    }

    // charset'language'percent-encoded (RFC 8187 3.2.1)
    private static string? Extended(string value)
    {
        var parts = value.Split('\'', 3);
        if (parts.Length < 3)
        {
            return null;
        }

        try
        {
            return parts[0].ToUpperInvariant() switch
            {
                "UTF-8" => StrictUtf8.GetString(Decode(parts[2])),
                "ISO-8859-1" => Encoding.Latin1.GetString(Decode(parts[2])),
                _ => null,
            };
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static byte[] Decode(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '%' && index + 2 < text.Length
                && byte.TryParse(text.AsSpan(index + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            {
                bytes.Add(unit);
                index += 2;
            }
            else
            {
                bytes.Add((byte)text[index]);
            }
        }

        return [.. bytes];
    }

    private static string FromLatin1(string text)
    {
        if (Ascii.IsValid(text) || text.AsSpan().ContainsAnyExceptInRange('\0', '\u00FF'))
        {
            return text;
        }

        try
        {
            return StrictUtf8.GetString(Encoding.Latin1.GetBytes(text));
        }
        catch (DecoderFallbackException)
        {
            return text;
        }
    }
}
