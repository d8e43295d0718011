using System.Text;

namespace Dovetail.Http.Internal;

/// <summary>Text as UTF-8, without replacements: half of a character is refused, since its replacement would be another text.</summary>
internal static class StrictText
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="ArgumentException">The text holds half of a character (a lone surrogate).</exception>
    public static byte[] Utf8(string text)
    {
        try
        {
            return Encoding.GetBytes(text);
        }
        catch (EncoderFallbackException)
        {
            throw new ArgumentException("holds half of a character (a lone surrogate), which has no UTF-8.");
        }
    }
}
