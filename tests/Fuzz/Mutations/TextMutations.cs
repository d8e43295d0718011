namespace Dovetail.Fuzz.Mutations;

/// <summary>Changes to the text of a document.</summary>
internal static class TextMutations
{
    private const int LongestSpan = 400;

    private static readonly (string Name, Func<string, Random, string> Change)[] All =
    [
        ("cut off", (text, random) => text[..random.Next(text.Length)]),
        ("cut out", (text, random) => Span(text, random, (before, _, after) => before + after)),
        ("repeat", (text, random) => Span(text, random, (before, span, after) => before + span + span + after)),
        ("character", (text, random) => Span(text, random, (before, span, after) => before + Mark(random) + after)),
        ("insert", (text, random) => Span(text, random, (before, span, after) => before + Mark(random) + span + after)),
        ("carriage returns", (text, random) => text.Replace("\n", random.Next(2) == 0 ? "\r" : "\r\n", StringComparison.Ordinal)),
        ("byte order mark", (text, _) => "\uFEFF" + text),
        ("tabs", (text, _) => text.Replace("  ", "\t", StringComparison.Ordinal)),
        ("brackets", (text, random) => Span(text, random, (before, span, after) => before + new string('[', random.Next(3_000)) + after)),
    ];

    /// <returns>What was done.</returns>
    public static string Apply(ref string text, Random random)
    {
        var (name, change) = All[random.Next(All.Length)];
        text = text.Length == 0 ? text : change(text, random);
        return name;
    }

    private static string Span(string text, Random random, Func<string, string, string, string> change)
    {
        var start = random.Next(text.Length);
        var end = Math.Min(text.Length, start + random.Next(LongestSpan));
        return change(text[..start], text[start..end], text[end..]);
    }

    private static string Mark(Random random)
    {
        string[] marks = ["\0", "\"", "'", ":", ",", "{", "}", "[", "]", "#", "&a ", "*a", "\t", "\n", "\\", "|", ">", "---", "...", "!!", "\uD800", "\u0085", "%"];
        return marks[random.Next(marks.Length)];
    }
}
