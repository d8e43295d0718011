namespace Dovetail.Generator.Reading.Yaml;

/// <summary>A line of a text, as far as a fault in it can be explained by it.</summary>
internal readonly struct YamlLine
{
    /// <summary>More of a line is not shown in a message.</summary>
    private const int MostShown = 80;

    private readonly string _text;

    /// <param name="text">The text.</param>
    /// <param name="offset">A place on the line.</param>
    public YamlLine(string text, int offset)
    {
        _text = text;
        Start = offset == 0 ? 0 : text.LastIndexOf('\n', Math.Min(offset, text.Length) - 1) + 1;
        var end = text.IndexOf('\n', Start);
        var line = text.Substring(Start, (end < 0 ? text.Length : end) - Start).TrimEnd();
        Content = line.TrimStart(' ');
        Indent = line.Length - Content.Length;
    }

    /// <summary>The offset of its first character.</summary>
    public int Start { get; }

    /// <summary>The blanks that it begins with.</summary>
    public int Indent { get; }

    /// <summary>What stands between the blanks at both of its ends.</summary>
    public string Content { get; }

    /// <summary>The offset of its content.</summary>
    public int First => Start + Indent;

    /// <summary>The offset behind the ': ' of its key; null without one.</summary>
    public int? KeyEnd => Content.IndexOf(": ", StringComparison.Ordinal) is var colon and > 0 ? First + colon + 2
        : Content.EndsWith(":", StringComparison.Ordinal) && Content.Length > 1 ? First + Content.Length : null;

    /// <summary>It goes on with what stands in brackets.</summary>
    public bool IsFlow => Content.Length > 0 && Content[0] is '{' or '}' or '[' or ']' or ',' or '"' or '\'';

    public bool IsConflictMark => Begins("<<<<<<<") || Begins("=======") || Begins(">>>>>>>");

    public static string Blanks(int count) => count == 1 ? "1 blank" : $"{count} blanks";

    /// <summary>A text as a message shows it: not too long, and on one line.</summary>
    public static string Shown(string text) =>
        new([.. (text.Length > MostShown ? text.Substring(0, MostShown) + "…" : text).Select(character => IsBreak(character) ? ' ' : character)]);

    /// <summary>Of the lines above it and of those that these are inside of, the next deeper and the next less deep indentation: <c>4 blanks or by 2</c>.</summary>
    public string IndentsAround()
    {
        var (line, deeper, less) = (this, (int?)null, (int?)null);
        for (var least = int.MaxValue; line.Start > 0 && less is null;)
        {
            line = line.Previous();
            if (line.Indent < least && line.Content.Length > 0 && line.Content[0] != '#')
            {
                least = line.Indent;
                deeper = line.Indent > Indent ? line.Indent : deeper;
                less = line.Indent > Indent ? null : line.Indent;
            }
        }

        return deeper is null || less is null ? Blanks(deeper ?? less ?? 0) : $"{Blanks(deeper.Value)} or by {less}";
    }

    /// <summary>The line above it that holds something; itself where there is none.</summary>
    public YamlLine Previous()
    {
        var line = this;
        while (line.Start > 0)
        {
            line = new YamlLine(_text, line.Start - 1);
            if (line.Content.Length > 0)
            {
                return line;
            }
        }

        return this;
    }

    private static bool IsBreak(char character) => char.IsControl(character) || character is '\u2028' or '\u2029';

    private bool Begins(string mark) => Content.StartsWith(mark, StringComparison.Ordinal);

    /// <summary>The key and its value in quotes.</summary>
    /// <param name="value">The offset of the value.</param>
    public string Quoted(int value)
    {
        var (key, text) = (Content.Substring(0, value - First), Content.Substring(value - First).Trim());
        text = Shown(text);
        return Shown(key) + (text.IndexOfAny(['"', '\\']) >= 0 ? $"'{text.Replace("'", "''")}'" : $"\"{text}\"");
    }
}
