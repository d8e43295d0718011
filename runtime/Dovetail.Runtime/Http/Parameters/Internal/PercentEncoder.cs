using System.Buffers;
using System.Text;

namespace Dovetail.Http.Internal;

/// <summary>Percent-encoding of UTF-8 (RFC 3986 2.1). Half of a surrogate pair has none.</summary>
internal static class PercentEncoder
{
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private static readonly SearchValues<char> Safe = SearchValues.Create(Unreserved);

    // Of the reserved characters of RFC 3986 2.2 without those that end a value or the query (& #), stand for something else in it (+) or are not allowed in it ([ ]).
    private static readonly SearchValues<char> SafeOrReserved = SearchValues.Create(Unreserved + ":/?@!$'()*,;=");

    // Visible ASCII but for the semicolon, which ends a cookie. The others that RFC 6265 4.1.1 excludes are in lists and in what servers send.
    private static readonly SearchValues<char> SafeInCookie = SearchValues.Create(Unreserved + " !\"#$%&'()*+,/:<=>?@[\\]^`{|}");

    /// <summary>Whether a text stands for itself.</summary>
    public static bool IsPlain(string text) => !text.AsSpan().ContainsAnyExcept(Safe);

    /// <summary>The text itself where nothing in it needs encoding.</summary>
    public static string Encode(string text, ParameterEncoding encoding)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var output = ScratchText.Begin();
        Append(output, text, encoding);
        return ScratchText.Take(output);
    }

    public static void Append(StringBuilder output, ReadOnlySpan<char> text, ParameterEncoding encoding)
    {
        if (encoding == ParameterEncoding.Cookie && text.ContainsAnyExcept(SafeInCookie))
        {
            throw new ArgumentException("holds a character that no cookie can, and its style does not encode it.");
        }

        if (encoding is ParameterEncoding.None or ParameterEncoding.Cookie)
        {
            output.Append(text);
            return;
        }

        var safe = encoding == ParameterEncoding.KeepReserved ? SafeOrReserved : Safe;
        while (!text.IsEmpty)
        {
            var length = text.IndexOfAnyExcept(safe);
            if (length < 0)
            {
                output.Append(text);
                return;
            }

            output.Append(text[..length]);
            text = text[length..];
            text = text[Encode(output, text, encoding)..];
        }
    }

    /// <summary>Encodes the first character, and gives the length of what it took.</summary>
    private static int Encode(StringBuilder output, ReadOnlySpan<char> text, ParameterEncoding encoding)
    {
        if (encoding == ParameterEncoding.Form && text[0] == ' ')
        {
            output.Append('+');
            return 1;
        }

        if (encoding == ParameterEncoding.KeepReserved && IsEncoded(text))
        {
            output.Append(text[..3]);
            return 3;
        }

        Span<byte> utf8 = stackalloc byte[4];
        if (Rune.DecodeFromUtf16(text, out var rune, out var length) != OperationStatus.Done)
        {
            // Its replacement would be another value, and the same one for all of them.
            throw new ArgumentException("holds half of a character (a lone surrogate), which has no UTF-8.");
        }

        foreach (var unit in utf8[..rune.EncodeToUtf8(utf8)])
        {
            output.Append('%').Append(Hex(unit >> 4)).Append(Hex(unit & 15));
        }

        return length;
    }

    private static bool IsEncoded(ReadOnlySpan<char> text) =>
        text.Length >= 3 && text[0] == '%' && char.IsAsciiHexDigit(text[1]) && char.IsAsciiHexDigit(text[2]);

    private static char Hex(int digit) => (char)(digit < 10 ? '0' + digit : 'A' + digit - 10);
}
