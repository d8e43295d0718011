namespace Dovetail.Generator.Reading.Yaml;

/// <summary>Finds the tab that YAML forbids (6.1): the parser names the mapping around it only.</summary>
internal static class TabIndentation
{
    /// <returns>The offset of the first tab among the blanks that begin a line; null without one.</returns>
    public static int? Find(string text, int from)
    {
        for (var line = from; line >= 0 && line < text.Length; line = NextLine(text, line))
        {
            var i = line;
            while (i < text.Length && text[i] == ' ')
            {
                i++;
            }

            if (i < text.Length && text[i] == '\t')
            {
                return i;
            }
        }

        return null;
    }

    private static int NextLine(string text, int from) => text.IndexOf('\n', from) is var end and >= 0 ? end + 1 : text.Length;
}
