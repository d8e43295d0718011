using System.Net;
using System.Text;

namespace Dovetail.Generator.Emission.Text;

/// <summary>
/// CommonMark may hold HTML, and some APIs describe themselves in it. An editor would show the tags, so the usual ones become the line breaks and
/// the marks that a reader knows from plain text. Everything else that looks like a tag is text: <c>List&lt;string&gt;</c>.
/// </summary>
internal static class InlineHtml
{
    /// <summary>Attributes are seldom longer, and a text full of opening brackets is not searched to its end for each.</summary>
    private const int LongestTag = 400;

    private static readonly Dictionary<string, (string Opening, string Closing)> Tags = new(StringComparer.OrdinalIgnoreCase)
    {
        ["a"] = ("", ""),
        ["b"] = ("", ""),
        ["blockquote"] = ("\n\n", "\n\n"),
        ["br"] = ("\n", ""),
        ["code"] = ("`", "`"),
        ["div"] = ("\n", "\n"),
        ["dd"] = (": ", ""),
        ["dl"] = ("\n\n", "\n\n"),
        ["dt"] = ("\n* ", ""),
        ["em"] = ("", ""),
        ["h1"] = ("\n\n", "\n\n"),
        ["h2"] = ("\n\n", "\n\n"),
        ["h3"] = ("\n\n", "\n\n"),
        ["h4"] = ("\n\n", "\n\n"),
        ["h5"] = ("\n\n", "\n\n"),
        ["h6"] = ("\n\n", "\n\n"),
        ["hr"] = ("\n\n", ""),
        ["i"] = ("", ""),
        ["li"] = ("\n* ", ""),
        ["ol"] = ("\n\n", "\n\n"),
        ["p"] = ("\n\n", "\n\n"),
        ["pre"] = ("\n\n", "\n\n"),
        ["span"] = ("", ""),
        ["strong"] = ("", ""),
        ["sub"] = ("", ""),
        ["sup"] = ("", ""),
        ["table"] = ("\n\n", "\n\n"),
        ["tbody"] = ("", ""),
        ["td"] = ("| ", " "),
        ["th"] = ("| ", " "),
        ["thead"] = ("", ""),
        ["tr"] = ("\n", ""),
        ["u"] = ("", ""),
        ["ul"] = ("\n\n", "\n\n"),
    };

    public static string ToText(string html) => WebUtility.HtmlDecode(html.IndexOf('<') < 0 ? html : WithoutTags(html));

    private static string WithoutTags(string html)
    {
        var text = new StringBuilder(html.Length);
        var index = 0;
        while (index < html.Length)
        {
            if (html[index] == '<' && TryReplace(html, index, out var end, out var replacement))
            {
                text.Append(replacement);
                index = end;
            }
            else
            {
                text.Append(html[index++]);
            }
        }

        return text.ToString();
    }

    private static bool TryReplace(string html, int start, out int end, out string replacement)
    {
        (end, replacement) = (start, "");
        var close = html.IndexOf('>', start, Math.Min(LongestTag, html.Length - start));
        var isClosing = start + 1 < html.Length && html[start + 1] == '/';
        var name = NameAt(html, isClosing ? start + 2 : start + 1);
        if (close < 0 || !Tags.TryGetValue(name, out var tag) || html.IndexOf('<', start + 1, close - start) >= 0)
        {
            return false;
        }

        (end, replacement) = (close + 1, isClosing ? tag.Closing : tag.Opening);
        return true;
    }

    private static string NameAt(string html, int start)
    {
        const int longestName = 10;
        var end = start;
        while (end < html.Length && end - start <= longestName && char.IsLetterOrDigit(html[end]))
        {
            end++;
        }

        var isWhole = end < html.Length && (html[end] is '>' or '/' || char.IsWhiteSpace(html[end]));
        return isWhole ? html.Substring(start, end - start) : "";
    }
}
