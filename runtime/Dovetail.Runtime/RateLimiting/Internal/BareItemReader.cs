using System.Buffers;
using System.Globalization;
using System.Text;

namespace Dovetail.RateLimiting.Internal;

/// <summary>Reads bare items of structured fields (RFC 9651 4.2.3.1): strings without their quotes, everything else as it is written.</summary>
internal static class BareItemReader
{
    private const int MaxDigits = 15;
    private const int MaxDigitsBeforePoint = 12;
    private const int MaxDigitsAfterPoint = 3;

    private static readonly SearchValues<char> TokenChars = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+-.^_`|~:/");
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>The item, behind which the position is then; null where none stands there.</returns>
    public static string? Read(string text, ref int position) => position == text.Length ? null : text[position] switch
    {
        '"' => String(text, ref position),
        ':' => Bytes(text, ref position),
        '?' => Boolean(text, ref position),
        '@' => Date(text, ref position),
        '%' => DisplayString(text, ref position),
        '-' or (>= '0' and <= '9') => Number(text, ref position),
        '*' => Token(text, ref position),
        var start when char.IsAsciiLetter(start) => Token(text, ref position),
        _ => null,
    };

    private static string? Number(string text, ref int position)
    {
        var start = position;
        position += text[position] == '-' ? 1 : 0;
        var digits = Digits(text, ref position);
        if (position == text.Length || text[position] != '.')
        {
            return digits is > 0 and <= MaxDigits ? text[start..position] : null;
        }

        position++;
        var decimals = Digits(text, ref position);
        return digits is > 0 and <= MaxDigitsBeforePoint && decimals is > 0 and <= MaxDigitsAfterPoint ? text[start..position] : null;
    }

    private static int Digits(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && char.IsAsciiDigit(text[position]))
        {
            position++;
        }

        return position - start;
    }

    private static string Token(string text, ref int position)
    {
        var start = position;
        var length = text.AsSpan(start).IndexOfAnyExcept(TokenChars);
        position = length < 0 ? text.Length : start + length;
        return text[start..position];
    }

    private static string? Boolean(string text, ref int position)
    {
        position += 2;
        return position <= text.Length && text[position - 1] is '0' or '1' ? text[(position - 2)..position] : null;
    }

    private static string? Date(string text, ref int position)
    {
        position++;
        return Read(text, ref position) is { Length: > 0 } seconds && seconds[0] is '-' or (>= '0' and <= '9') && !seconds.Contains('.', StringComparison.Ordinal)
            ? "@" + seconds
            : null;
    }

    // What is missing of the padding may be missing (4.2.7).
    private static string? Bytes(string text, ref int position)
    {
        var start = position;
        var end = text.IndexOf(':', position + 1);
        if (end < 0)
        {
            return null;
        }

        position = end + 1;
        var bare = text[(start + 1)..end].TrimEnd('=');
        var padded = bare.PadRight((bare.Length + 3) / 4 * 4, '=');
        var isBase64 = !bare.Contains('=', StringComparison.Ordinal) && !bare.Any(char.IsWhiteSpace) && Convert.TryFromBase64String(padded, new byte[padded.Length], out _);
        return isBase64 ? text[start..position] : null;
    }

    private static string? String(string text, ref int position)
    {
        var value = new StringBuilder();
        for (position++; position < text.Length; position++)
        {
            var c = text[position];
            if (c == '"')
            {
                position++;
                return value.ToString();
            }

            if (c == '\\' && (++position == text.Length || (c = text[position]) is not ('"' or '\\')))
            {
                return null;
            }

            if (c is < ' ' or > '~')
            {
                return null;
            }

            value.Append(c);
        }

        return null;
    }

    // UTF-8, percent-encoded in lower case (4.2.10).
    private static string? DisplayString(string text, ref int position)
    {
        position++;
        if (position == text.Length || text[position] != '"')
        {
            return null;
        }

        var bytes = new List<byte>();
        for (position++; position < text.Length && text[position] is >= ' ' and <= '~'; position++)
        {
            if (text[position] == '"')
            {
                position++;
                return TryDecode([.. bytes]);
            }

            if (text[position] != '%')
            {
                bytes.Add((byte)text[position]);
                continue;
            }

            var hex = position + 2 < text.Length ? text.AsSpan(position + 1, 2) : [];
            if (hex.ContainsAnyInRange('A', 'F') || !byte.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                return null;
            }

            bytes.Add(code);
            position += 2;
        }

        return null;
    }

    private static string? TryDecode(byte[] bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
