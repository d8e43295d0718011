namespace Dovetail.Generator.Emission.Text;

/// <summary>A pair of brackets in a line of C#, and what stands around and between them.</summary>
/// <param name="Opening">Its first bracket: <c>(</c>, <c>[</c> or <c>{</c>.</param>
/// <param name="Head">What stands before its content, with the bracket.</param>
/// <param name="Items">Its content, cut at the commas that are its own.</param>
/// <param name="Tail">The closing bracket and what comes behind it.</param>
internal sealed record Brackets(char Opening, string Head, IReadOnlyList<string> Items, string Tail)
{
    /// <summary>Of the pairs that lie in no other the one with the most between them; null where none has anything.</summary>
    public static Brackets? Widest(string line)
    {
        var (start, end, depth, open) = (0, 0, 0, 0);
        foreach (var (place, character) in Code(line))
        {
            if (character is '(' or '[' or '{' && depth++ == 0)
            {
                open = place + 1;
            }
            else if (character is ')' or ']' or '}' && depth > 0 && --depth == 0 && place - open > end - start)
            {
                (start, end) = (open, place);
            }
        }

        return end == start ? null : new(line[start - 1], line.Substring(0, start), [.. Cut(line.Substring(start, end - start))], line.Substring(end));
    }

    private static IEnumerable<string> Cut(string content)
    {
        var (start, depth) = (0, 0);
        foreach (var (place, character) in Code(content))
        {
            depth += character switch
            {
                '(' or '[' or '{' => 1,
                ')' or ']' or '}' => -1,

                // Type arguments; an arrow or a comparison stands beside a blank.
                '<' when IsWord(content, place - 1) => 1,
                '>' when !IsArrow(content, place) => -1,
                _ => 0,
            };
            if (character == ',' && depth == 0)
            {
                yield return content.Substring(start, place - start).Trim();
                start = place + 1;
            }
        }

        yield return content.Substring(start).Trim();
    }

    private static bool IsWord(string text, int place) => place >= 0 && (char.IsLetterOrDigit(text[place]) || text[place] == '_');

    private static bool IsArrow(string text, int place) => place > 0 && text[place - 1] is '=' or ' ';

    /// <summary>The characters outside of string literals.</summary>
    private static IEnumerable<(int Place, char Character)> Code(string line)
    {
        var isLiteral = false;
        for (var place = 0; place < line.Length; place++)
        {
            var character = line[place];
            if (character == '\\' && isLiteral)
            {
                place++;
            }
            else if (character == '"')
            {
                isLiteral = !isLiteral;
            }
            else if (!isLiteral)
            {
                yield return (place, character);
            }
        }
    }
}
