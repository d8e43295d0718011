using System.Globalization;
using System.Text;

namespace Dovetail.Generator.Naming;

/// <summary>Words for symbols, where a name has nothing else or where two names differ in nothing else: <c>+1</c> and <c>-1</c>.</summary>
internal static class Symbols
{
    private const string Separators = " _-./";
    private const int LongestCodes = 8;

    private static readonly Dictionary<char, string> Names = new()
    {
        ['+'] = "Plus", ['-'] = "Minus", ['*'] = "Star", ['/'] = "Slash", ['\\'] = "Backslash", ['<'] = "Less", ['>'] = "Greater",
        ['='] = "Equal", ['!'] = "Not", ['%'] = "Percent", ['&'] = "And", ['|'] = "Or", ['^'] = "Caret", ['~'] = "Tilde", ['@'] = "At",
        ['#'] = "Hash", ['$'] = "Dollar", ['.'] = "Dot", [','] = "Comma", ['?'] = "Question", [':'] = "Colon", [';'] = "Semicolon",
        ['\''] = "Quote", ['"'] = "DoubleQuote", ['('] = "Open", [')'] = "Close", ['['] = "OpenBracket", [']'] = "CloseBracket",
        ['{'] = "OpenBrace", ['}'] = "CloseBrace", [' '] = "Space", ['_'] = "Underscore", ['`'] = "Backtick",
    };

    public static bool IsSign(char character) => character is '+' or '-';

    /// <summary>The text with each of its symbols as a word.</summary>
    public static string SpellOutAll(string text) => string.Concat(text.Select(character => Names.TryGetValue(character, out var name) ? $" {name} " : character.ToString()));

    /// <summary>A name for a text that has no words: <c>U2603</c> is a snowman.</summary>
    public static string Codes(string text) =>
        string.Concat(text.Take(LongestCodes).Select(character => "U" + ((int)character).ToString("X4", CultureInfo.InvariantCulture)));

    /// <summary>The text with its symbols as words; the usual separators inside of it stay.</summary>
    public static string SpellOut(string text)
    {
        var spelled = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var separates = i > 0 && i < text.Length - 1 && Separators.IndexOf(text[i]) >= 0 && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]);
            spelled.Append(!separates && Names.TryGetValue(text[i], out var name) ? $" {name} " : text[i].ToString());
        }

        return spelled.ToString();
    }
}
