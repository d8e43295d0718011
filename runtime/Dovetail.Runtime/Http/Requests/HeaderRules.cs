using System.Buffers;
using System.Collections.Frozen;

namespace Dovetail.Http.Requests;

/// <summary>What may stand in a header (RFC 9110 5.1, 5.5, 5.6.2). Each rule says what is wrong, and never the value.</summary>
internal static class HeaderRules
{
    private static readonly SearchValues<char> TokenCharacters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static readonly SearchValues<char> ValueCharacters = SearchValues.Create(['\t', .. Enumerable.Range(' ', '~' - ' ' + 1).Select(static code => (char)code)]);

    /// <summary>Headers that frame the message or belong to the connection: another value than the transport's own lets two requests be read out of one.</summary>
    private static readonly FrozenSet<string> OfTransport = FrozenSet.ToFrozenSet(
        ["Host", "Content-Length", "Transfer-Encoding", "Connection", "Keep-Alive", "Proxy-Connection", "Upgrade", "TE", "Trailer", "Expect"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Headers that speak of the body: the platform keeps them apart, and refuses to look for them among the others.</summary>
    private static readonly FrozenSet<string> OfContent = FrozenSet.ToFrozenSet(
        ["Allow", "Content-Disposition", "Content-Encoding", "Content-Language", "Content-Location", "Content-MD5", "Content-Range", "Content-Type", "Expires", "Last-Modified"],
        StringComparer.OrdinalIgnoreCase);

    public static bool IsOfContent(string name) => OfContent.Contains(name);

    public static string? CheckToken(string name) =>
        string.IsNullOrEmpty(name) ? "is empty" : name.AsSpan().ContainsAnyExcept(TokenCharacters) ? "holds a character that no name can" : null;

    public static string? CheckCallerName(string name) =>
        CheckToken(name) ?? (OfTransport.Contains(name) ? "belongs to the transport and can not be set" : null);

    /// <summary>Visible ASCII, space and tab: line ends would begin another header, and the transport refuses the rest.</summary>
    public static string? CheckValue(string? value) => value.AsSpan().ContainsAnyExcept(ValueCharacters) ? "holds a character that no header can" : null;
}
