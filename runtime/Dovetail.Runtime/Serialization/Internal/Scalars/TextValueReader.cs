using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Dovetail.Serialization.Internal;

/// <summary>Reads values that are strings of a certain form.</summary>
internal static class TextValueReader
{
    public static bool Boolean(in Utf8JsonReader json) => json.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw Expect.Other(in json, "True or false"),
    };

    public static Guid Guid(in Utf8JsonReader json)
    {
        Expect.Token(in json, JsonTokenType.String, "A UUID");
        return (!json.ValueIsEscaped && json.TryGetGuid(out var value)) || System.Guid.TryParse(Unicode.String(in json), out value)
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
        return (!json.ValueIsEscaped && json.TryGetBytesFromBase64(out var value)) || TryReadBase64(Unicode.String(in json), out value)
            ? value
            : throw Expect.Form(in json, "Base64 is promised, but the string is not.");
    }

    // White space does not count, and the alphabet of URLs (RFC 4648 5), its padding often left out, is as good.
    private static bool TryReadBase64(string text, [NotNullWhen(true)] out byte[]? bytes)
    {
        var letters = string.Concat(text.Where(static letter => !char.IsWhiteSpace(letter))).Replace('-', '+').Replace('_', '/').TrimEnd('=');
        var padded = letters.PadRight((letters.Length + 3) / 4 * 4, '=');
        var buffer = new byte[padded.Length / 4 * 3];
        var read = Convert.TryFromBase64String(padded, buffer, out var length);
        bytes = read ? buffer[..length] : null;
        return read;
    }
}
