using System.Globalization;

namespace Dovetail.Generator.Naming;

/// <summary>Splits any text into words: <c>listHTTPServers_v2</c> is list, HTTP, Servers, v2. Whatever can not stand in an identifier separates.</summary>
internal static class Words
{
    public static IReadOnlyList<string> Split(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (start >= 0 && (i == text.Length || !IsPart(text[i]) || IsBoundary(text, start, i)))
            {
                words.Add(text.Substring(start, i - start));
                start = -1;
            }

            if (i < text.Length && start < 0 && IsPart(text[i]))
            {
                start = i;
            }
        }

        return words;
    }

    /// <summary>Whether C# takes the character in an identifier. Surrogates it does not take, and format characters it takes without telling them apart.</summary>
    private static bool IsPart(char character) => char.GetUnicodeCategory(character) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber
        or UnicodeCategory.DecimalDigitNumber;

    private static bool IsBoundary(string text, int start, int i)
    {
        var (before, here) = (text[i - 1], text[i]);
        if (!char.IsUpper(here))
        {
            return false;
        }

        // The last capital of an acronym belongs to the word after it; a plural s to the acronym: listURLs, HTTPServer.
        var startsWord = i + 1 < text.Length && char.IsLower(text[i + 1]) && !IsPluralOfAcronym(text, start, i);
        return !char.IsUpper(before) || startsWord;
    }

    private static bool IsPluralOfAcronym(string text, int start, int i) =>
        i > start && text[i + 1] == 's' && char.IsUpper(text[i - 1]) && (i + 2 == text.Length || !char.IsLower(text[i + 2]));
}
