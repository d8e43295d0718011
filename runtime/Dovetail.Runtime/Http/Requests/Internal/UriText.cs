using System.Buffers;
using System.Text;

namespace Dovetail.Http.Internal;

/// <summary>Text of URLs (RFC 3986).</summary>
internal static class UriText
{
    // Unreserved and reserved characters of a path or query, and the percent sign of what is encoded already.
    private static readonly SearchValues<char> OfUrl =
        SearchValues.Create("-._~!$&'()*+,;=:@/?%0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>Encodes what can not stand in a URL and leaves the rest, encoded text too, as it is: for text from a description.</summary>
    public static string EncodeLiteral(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyExcept(OfUrl))
        {
            return text.ToString();
        }

        var encoded = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && OfUrl.Contains((char)rune.Value))
            {
                encoded.Append((char)rune.Value);
            }
            else
            {
                encoded.Append(Uri.EscapeDataString(rune.ToString()));
            }
        }

        return encoded.ToString();
    }

    /// <summary>Appends a query or a part of one.</summary>
    public static void AppendQuery(StringBuilder url, string query, ref bool hasQuery)
    {
        if (query.Length > 0)
        {
            url.Append(hasQuery ? '&' : '?').Append(query);
            hasQuery = true;
        }
    }
}
