using Dovetail.Generator.Reading.Nodes;
using YamlDotNet.Core;

namespace Dovetail.Generator.Reading.Yaml;

/// <summary>
/// What the parser complains of, as what was written and how it should look, at the line to change: the parser names the place at which it could not go on.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="inner">Where the innermost mapping or sequence begins that is not complete; null outside of all.</param>
internal sealed class YamlFault(string text, int? inner)
{
    private const string Quote = "put the text in quotes";

    /// <param name="exception">The complaint.</param>
    /// <param name="start">Where it begins, in <c>text</c>.</param>
    /// <param name="end">Where it ends.</param>
    public SpecSyntaxException Explain(YamlException exception, int start, int end)
    {
        var message = exception.Message.Replace('\n', ' ').Replace('\r', ' ');
        bool Says(string words) => message.IndexOf(words, StringComparison.Ordinal) >= 0;
        var line = new YamlLine(text, start);
        return line.IsConflictMark ? At(line.First, "a conflict that version control has left in the file: keep one of its two sides")
            : Says("tab ") ? Tab(start, message)
            : Says("multiline plain scalar, found invalid mapping") ? NoColon(line.Previous())
            : Says("found invalid mapping") ? InvalidMapping(line, start)
            : Says("expected key") ? NoKey(line, start)
            : Says("'-' indicator") ? At(start, "a key among the items of a list: begin it with '- ', or indent it as the keys of the item above")
            : Says("multi-line double-quoted") || Says("quoted scalar, found unexpected end")
                ? At(start, $"the quote that begins here has no end: write a {CharacterAt(start)} behind the text")
            : Says("escape") ? At(end, "a backslash that escapes nothing: write two of them, or put the text in single quotes")
            : Says("cannot start any token") ? At(start, $"a text can not begin with '{CharacterAt(start)}': {Quote}")
            : Says("anchor or alias") ? At(start, $"'{CharacterAt(start)}' begins an alias or an anchor: {Quote}")
            : Says("block scalar") ? At(start, "nothing may stand behind '|' or '>' on its line: begin the text on the next line, or put it in quotes")
            : Says("Block sequence entries") ? At(start, "the first '- ' of a list stands on the line of its key: begin a line of its own")
            : Says("Mapping values") ? At(start, $"a ':' without a key before it: {Quote} that it belongs to")
            : Says("Mapping keys") ? At(start, $"'? ' begins a key: {Quote}")
            : Says("',' or") ? Separator(line, start)
            : inner is { } open && CharacterAt(open) is '{' or '[' ? Unclosed(open)
            : At(start, message);
    }

    private static SpecSyntaxException At(int offset, string reason) => new(reason, offset);

    private char CharacterAt(int offset) => offset < text.Length ? text[offset] : ' ';

    private SpecSyntaxException Tab(int start, string message) => TabIndentation.Find(text, start) is { } tab
        ? At(tab, "the line is indented by a tab: indent it by blanks")
        : At(start, message);

    private SpecSyntaxException Unclosed(int open) => At(open, $"the '{text[open]}' that stands here has no end: write its '{(text[open] == '{' ? '}' : ']')}'");

    private SpecSyntaxException Separator(YamlLine line, int start) => inner is { } open && open < line.Start && !line.IsFlow
        ? Unclosed(open)
        : At(start, "a ',' is missing before this, or a bracket before it has no end");

    private static SpecSyntaxException NoColon(YamlLine line) => line.Content.IndexOf(':') is var colon and > 0 && colon < line.Content.Length - 1
        ? At(line.First, $"a blank is missing behind the ':': write {YamlLine.Shown($"{line.Content.Substring(0, colon)}: {line.Content.Substring(colon + 1)}")}")
        : At(line.First, $"a line without a ':' among keys: write 'key: value', or indent it where it continues the text above");

    /// <summary>A ': ' inside of what is a text already.</summary>
    private SpecSyntaxException InvalidMapping(YamlLine line, int start) => line.KeyEnd is { } key && key < start
        ? At(start, $"a second ': ' in one line: {Quote}, as in {line.Quoted(key)}")
        : At(line.First, "the line is indented deeper than the one above it, and so continues its text: " + Neighbours(line));

    private SpecSyntaxException NoKey(YamlLine line, int start)
    {
        if (start > line.First)
        {
            return CharacterAt(start) is '}' or ']'
                ? At(start, $"a '{CharacterAt(start)}' too many, or one that closes another bracket")
                : At(start, "something stands behind the end of a quote: "
                    + (line.Content.IndexOf('\'') >= 0 ? "a ' inside of single quotes is written ''" : "put all of the text in quotes"));
        }

        var above = line.Previous();
        return IsItem(line) && above.Content[0] == '-' && !IsItem(above)
                ? At(above.First, $"a blank is missing behind the '-': write - {YamlLine.Shown(above.Content.Substring(1))}")
            : IsItem(line) ? At(start, "an item of a list among keys: a list has a key of its own, and nothing but items")
            : line.KeyEnd is null ? NoColon(line)
            : At(start, $"the line is indented as no key above it is: indent it by {line.IndentsAround()} as its neighbours, not by {line.Indent}");
    }

    private static bool IsItem(YamlLine line) => line.Content.StartsWith("- ", StringComparison.Ordinal);

    private string Neighbours(YamlLine line) => inner is { } open
        ? $"indent it by {YamlLine.Blanks(open - new YamlLine(text, open).Start)} as its neighbours, not by {line.Indent}"
        : "indent it as its neighbours";
}
