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
            texts[part.Name] = part.Place is RequestPlace.Header ? part.Text : Uri.UnescapeDataString(ValueOf(part));
        }

        foreach (var cookie in CookiesOf(parts))
        {
            var (name, value) = cookie.IndexOf('=', StringComparison.Ordinal) is >= 0 and var end ? (cookie[..end], cookie[(end + 1)..]) : (cookie, "");
            texts[name] = Uri.UnescapeDataString(value);
        }

        return texts;
    }

    public static string[] CookiesOf(RequestParts parts) => parts.Cookies?.ToString().Split("; ", StringSplitOptions.RemoveEmptyEntries) ?? [];

    // Where names and values stand together, a parameter that stands alone is told by its value.
    private static string ValueOf(RequestPart part) =>
        part.Place is RequestPlace.WholeQuery && part.Text.StartsWith(part.Name + "=", StringComparison.Ordinal) && !part.Text.Contains('&', StringComparison.Ordinal)
            ? part.Text[(part.Name.Length + 1)..]
            : part.Text;
}
