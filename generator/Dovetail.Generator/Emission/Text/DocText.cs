using System.Text;

namespace Dovetail.Generator.Emission.Text;

/// <summary>
/// Text of a document as the lines of an XML doc comment. CommonMark stays as it was written; what XML or C# would take for its own is escaped,
/// and what a reader would not see is left out.
/// </summary>
internal static class DocText
{
    /// <summary>Longer texts are cut at a word: an editor shows no more of them, and some documents hold whole manuals.</summary>
    public const int MaxLength = 2000;

    /// <summary>The lines, paragraphs parted by one empty line each; empty where the text says nothing.</summary>
    public static IReadOnlyList<string> Lines(string text)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        foreach (var character in CSharp.WellFormed(Cut(text)))
        {
            if (CSharp.IsNewLine(character))
            {
                Flush(lines, line);
            }
            else
            {
                Append(line, character);
            }
        }

        Flush(lines, line);
        return WithoutTrailingBlank(lines);
    }

    private static string Cut(string text)
    {
        text = text.Trim();
        if (text.Length <= MaxLength)
        {
            return text;
        }

        var word = text.LastIndexOfAny([' ', '\n'], MaxLength);
        var end = word > MaxLength / 2 ? word : MaxLength;
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

    private static void Flush(List<string> lines, StringBuilder line)
    {
        var text = line.ToString().TrimEnd();
        line.Clear();
        if (text.Length > 0 || (lines.Count > 0 && lines[lines.Count - 1].Length > 0))
        {
            lines.Add(text);
        }
    }

    private static List<string> WithoutTrailingBlank(List<string> lines)
    {
        if (lines.Count > 0 && lines[lines.Count - 1].Length == 0)
        {
            lines.RemoveAt(lines.Count - 1);
        }

        return lines;
    }
}
