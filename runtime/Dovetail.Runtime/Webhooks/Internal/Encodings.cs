using System.Buffers;

namespace Dovetail.Webhooks.Internal;

/// <summary>Text to bytes, strictly: no white space, nothing left over. Null where it is something else.</summary>
internal static class Encodings
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");
    private static readonly SearchValues<char> Base64Digits = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=");

    public static byte[]? Try(ReadOnlySpan<char> text, WebhookEncoding encoding) => encoding switch
    {
        WebhookEncoding.Hex => TryHex(text),
        WebhookEncoding.Base64 => TryBase64(text),
        _ => TryBase64Url(text),
    };

    public static byte[]? TryHex(ReadOnlySpan<char> text) =>
        text.Length % 2 == 0 && !text.ContainsAnyExcept(HexDigits) ? Convert.FromHexString(text) : null;

    public static byte[]? TryBase64(ReadOnlySpan<char> text)
    {
        if (text.ContainsAnyExcept(Base64Digits))
        {
            return null;
        }

        var bytes = new byte[(text.Length / 4 * 3) + 3];
        return Convert.TryFromBase64Chars(text, bytes, out var count) ? bytes[..count] : null;
    }

    private static byte[]? TryBase64Url(ReadOnlySpan<char> text)
    {
        var digits = text.TrimEnd('=');
        return digits.ContainsAny('+', '/') ? null : TryBase64($"{digits}{"==="[..((4 - (digits.Length % 4)) % 4)]}".Replace('-', '+').Replace('_', '/'));
    }
}
