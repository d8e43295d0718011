using System.Text;

namespace Dovetail.Http.Internal;

/// <summary>Decodes bodies. A charset that does not exist, or lies, gives replacement characters, never an error.</summary>
internal static class BodyText
{
    public static string Decode(ReadOnlySpan<byte> body, string? charSet)
    {
        var encoding = ByMark(body) ?? ByName(charSet) ?? Encoding.UTF8;
        return encoding.GetString(body.StartsWith(encoding.Preamble) ? body[encoding.Preamble.Length..] : body);
    }

    /// <summary>The encoding of a charset; null where it is unknown.</summary>
    public static Encoding? ByName(string? charSet)
    {
        if (charSet is null)
        {
            return null;
        }

        try
        {
            return Encoding.GetEncoding(charSet);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static Encoding? ByMark(ReadOnlySpan<byte> body) => body switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        _ => null,
    };
}
