using System.Text;

namespace Dovetail.Generator.Reading.Yaml;

/// <summary>Lines that hold nothing but blanks.</summary>
internal static class BlankLines
{
    /// <summary>The text with such lines emptied; null where it has none.</summary>
    public static string? TryEmpty(string text)
    {
        var result = new StringBuilder(text.Length);
        var changed = false;
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            var content = start;
            while (content < end && text[content] == ' ')
            {
                content++;
            }

            var isBlank = content > start && (content == end || text[content] is '\r' or '\n');
            result.Append(text, isBlank ? content : start, end - (isBlank ? content : start));
            changed |= isBlank;
            start = end;
        }

        return changed ? result.ToString() : null;
    }
}
