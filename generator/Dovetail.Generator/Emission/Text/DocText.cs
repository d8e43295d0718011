using System.Text;

namespace Dovetail.Generator.Emission.Text;

/// <summary>
/// Text of a document as the lines of an XML doc comment. CommonMark stays as it was written, but for its HTML; what XML would take for its own is
/// escaped, and what a reader would not see is left out.
/// </summary>
internal static class DocText
{
    /// <summary>Longer texts are cut at a word: an editor shows no more of them, and some documents hold whole manuals.</summary>
    public const int MaxLength = 2000;

    /// <summary>The same for parameters and errors, of which a document repeats the same ones in each operation.</summary>
    public const int MaxPartLength = 300;

    /// <summary>The paragraphs, which an empty line parts in the text, each of one line or more; none where the text says nothing.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Paragraphs(string text, int maxLength)
    {
        var paragraphs = new List<List<string>>();
        var isLineAfterGap = true;
        foreach (var line in Lines(Cut(text, maxLength)))
        {
            if (line.Length == 0)
            {
                isLineAfterGap = true;
                continue;
            }

            if (isLineAfterGap)
            {
                paragraphs.Add([]);
            }

            isLineAfterGap = false;
            paragraphs[paragraphs.Count - 1].Add(line);
        }

        return paragraphs;
    }

    private static IEnumerable<string> Lines(string text)
    {
        var line = new StringBuilder();
        foreach (var character in CSharp.WellFormed(text))
        {
            if (!CSharp.IsNewLine(character))
            {
                Append(line, character);
                continue;
            }

            yield return line.ToString().TrimEnd();
            line.Clear();
        }

        yield return line.ToString().TrimEnd();
    }

    /// <summary>The text without its HTML, and without its end where it is longer.</summary>
    public static string Cut(string text, int maxLength)
    {
        text = InlineHtml.ToText(text).Replace("\r\n", "\n").Trim();
        if (text.Length <= maxLength)
        {
            return text;
        }

        var word = text.LastIndexOfAny([' ', '\n'], maxLength);
        var end = word > maxLength / 2 ? word : maxLength;
        return text.Substring(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end) + " …";
    }

    private static void Append(StringBuilder line, char character)
    {
        _ = character switch
        {
            '&' => line.Append("&amp;"),
            '<' => line.Append("&lt;"),
            '>' => line.Append("&gt;"),
            _ when char.IsWhiteSpace(character) => line.Append(' '),
            _ when CSharp.IsInvisible(character) && !IsJoiner(character) => line,
            _ => line.Append(character),
        };
    }

    // Persian words and composed emoji need them.
    private static bool IsJoiner(char character) => character is '\u200C' or '\u200D';
}
