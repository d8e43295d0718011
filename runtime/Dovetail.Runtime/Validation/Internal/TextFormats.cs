using System.Buffers;
using System.Collections.Frozen;
using System.Net;
using System.Net.Sockets;

namespace Dovetail.Validation.Internal;

/// <summary>The formats of JSON Schema (draft 2020-12, validation 7.3) that texts without a type of their own have.</summary>
internal static class TextFormats
{
    private const int LongestAddress = 254;     // RFC 5321 4.5.3.1.3, without the angle brackets
    private const int LongestLocalPart = 64;    // RFC 5321 4.5.3.1.1

    private static readonly SearchValues<char> OfNoDomain = SearchValues.Create(" \t<>(),;:\\\"");
    private static readonly SearchValues<char> OfNoLocalPart = SearchValues.Create(" <>()@,;:\\\"");
    private static readonly SearchValues<char> OfNoUri = SearchValues.Create(" \"<>\\^`{|}");

    private static readonly FrozenDictionary<string, Func<string, bool>> Checks = new Dictionary<string, Func<string, bool>>(StringComparer.Ordinal)
    {
        ["email"] = IsEmail,
        ["idn-email"] = IsEmail,
        ["hostname"] = static text => text.All(char.IsAscii) && Uri.CheckHostName(text) is UriHostNameType.Dns,
        ["ipv4"] = static text => text.Count(static letter => letter == '.') == 3 && IPAddress.TryParse(text, out var address) && address.ToString() == text,
        ["ipv6"] = static text =>
            text.Contains(':', StringComparison.Ordinal)
            && !text.AsSpan().ContainsAny("[]%") && IPAddress.TryParse(text, out var address) && address.AddressFamily is AddressFamily.InterNetworkV6,
        ["uri"] = static text => IsUri(text, UriKind.Absolute) && text.Contains(':', StringComparison.Ordinal),
        ["uri-reference"] = static text => IsUri(text, UriKind.RelativeOrAbsolute),
        ["json-pointer"] = IsPointer,
    }.ToFrozenDictionary();

    public static bool Accepts(string text, string format) => !Checks.TryGetValue(format, out var check) || check(text);

    // Only what no mailbox is: whether one exists, the server knows better.
    private static bool IsEmail(string text)
    {
        var at = text.LastIndexOf('@');
        return at > 0 && at < text.Length - 1 && text.Length <= LongestAddress && at <= LongestLocalPart
            && !text.Any(char.IsControl) && !text.AsSpan(at).ContainsAny(OfNoDomain) && (text[0] == '"' || !text.AsSpan(0, at).ContainsAny(OfNoLocalPart));
    }

    private static bool IsUri(string text, UriKind kind) => !text.AsSpan().ContainsAny(OfNoUri) && Uri.TryCreate(text, kind, out _);

    // RFC 6901 3.
    private static bool IsPointer(string text)
    {
        if (text.Length > 0 && text[0] != '/')
        {
            return false;
        }

        for (var i = text.IndexOf('~', StringComparison.Ordinal); i >= 0; i = text.IndexOf('~', i + 1))
        {
            if (i + 1 == text.Length || text[i + 1] is not ('0' or '1'))
            {
                return false;
            }
        }

        return true;
    }
}
