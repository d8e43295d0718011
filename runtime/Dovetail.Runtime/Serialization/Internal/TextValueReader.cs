using System.Buffers.Text;
using System.Text.Json;

namespace Dovetail.Serialization.Internal;

/// <summary>Reads values that are strings of a certain form.</summary>
internal static class TextValueReader
{
    public static Guid Guid(in Utf8JsonReader json)
    {
        Expect.Token(in json, JsonTokenType.String, "A UUID");
        return json.TryGetGuid(out var value) || System.Guid.TryParse(Unicode.String(in json), out value)
            ? value
            : throw Expect.Form(in json, "A UUID is promised, but the string is none.");
    }

    public static Uri Uri(in Utf8JsonReader json)
    {
        Expect.Token(in json, JsonTokenType.String, "A URI");
        return System.Uri.TryCreate(Unicode.String(in json), UriKind.RelativeOrAbsolute, out var value)
            ? value
            : throw Expect.Form(in json, "A URI is promised, but the string is none.");
    }

    public static byte[] Bytes(in Utf8JsonReader json)
    {
        Expect.Token(in json, JsonTokenType.String, "Base64");
        return json.TryGetBytesFromBase64(out var value) || TryReadUrlSafe(Unicode.String(in json), out value)
            ? value
            : throw Expect.Form(in json, "Base64 is promised, but the string is not.");
    }

    // RFC 4648 5: the alphabet of URLs, its padding often left out.
    private static bool TryReadUrlSafe(string text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out byte[]? bytes)
    {
        var padded = text.Replace('-', '+').Replace('_', '/').TrimEnd('=');
        padded = padded.PadRight((padded.Length + 3) / 4 * 4, '=');
        var buffer = new byte[Base64.GetMaxDecodedFromUtf8Length(padded.Length)];
        var read = Convert.TryFromBase64String(padded, buffer, out var length);
        bytes = read ? buffer[..length] : null;
        return read;
    }
}
