using Dovetail.Http.Internal;
using Dovetail.Http.Requests;

namespace Dovetail.Testing.Internal;

/// <summary>The arguments of a request by their names, not encoded.</summary>
internal static class ArgumentTexts
{
    public static IReadOnlyDictionary<string, string> Of(RequestParts parts)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in parts.All)
        {
            texts[part.Name] = part.Place is RequestPlace.Header ? part.Text : Uri.UnescapeDataString(part.Text);
        }

        foreach (var cookie in CookiesOf(parts))
        {
            var (name, value) = cookie.IndexOf('=', StringComparison.Ordinal) is >= 0 and var end ? (cookie[..end], cookie[(end + 1)..]) : (cookie, "");
            texts[name] = Uri.UnescapeDataString(value);
        }

        return texts;
    }

    public static string[] CookiesOf(RequestParts parts) => parts.Cookies?.ToString().Split("; ", StringSplitOptions.RemoveEmptyEntries) ?? [];
}
