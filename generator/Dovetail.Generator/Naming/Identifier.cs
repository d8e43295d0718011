using System.Globalization;
using System.Text;
using Dovetail.Generator.Common;

namespace Dovetail.Generator.Naming;

/// <summary>Any text to a legal C# identifier.</summary>
internal static class Identifier
{
    private const int Longest = 100;
    private const int LongestEnd = 40;
    private const int LongestCode = 3;

    /// <summary>The digits of an MD5 or a UUID.</summary>
    private const int ShortestFingerprint = 32;

    private static readonly string[] Digits = ["Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

    /// <summary>A name for a type or member: <c>list_items</c> is ListItems.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="fallback">The name of a text that has nothing to make one of.</param>
    public static string Pascal(string text, string fallback = "Value")
    {
        var words = Words.Split(text);
        if (words.Count == 0 || (text.Length > 1 && Symbols.IsSign(text[0]) && char.IsDigit(text[1])))
        {
            words = Words.Split(Symbols.SpellOut(text));
        }

        // In capitals alone an abbreviation of two letters looks as a small word does.
        var isShouted = words.Count > 1 && !HasLower(text) && words.Any(word => word.Length > LongestCode);
        var name = new StringBuilder(text.Length);
        foreach (var word in words)
        {
            Capitalize(name, isShouted && SmallWords.IsShort(word) ? word.ToLowerInvariant() : word);
        }

        return Cut(Lead(words.Count == 0 ? fallback : name.ToString()), text);
    }

    /// <summary>A name for a parameter: <c>list_items</c> is listItems, <c>class</c> is @class.</summary>
    public static string Camel(string text, string fallback = "value") => Escape(ToCamel(Pascal(text, fallback)));

    /// <summary>A keyword with its <c>@</c>.</summary>
    public static string Escape(string name) => Keywords.Contains(name) ? "@" + name : name;

    public static string ToCamel(string pascal)
    {
        var upper = 0;
        while (upper < pascal.Length && char.IsUpper(pascal[upper]))
        {
            upper++;
        }

        // Of several leading capitals the last begins the next word, unless the name ends there.
        var lower = upper <= 1 || upper == pascal.Length ? upper : upper - 1;
        return pascal.Substring(0, lower).ToLowerInvariant() + pascal.Substring(lower);
    }

    private static void Capitalize(StringBuilder name, string word)
    {
        var isAbbreviation = word == "ID" || (word.Length > 2 && !HasLower(word));
        name.Append(char.ToUpperInvariant(word[0]));
        if (isAbbreviation)
        {
            name.Append(word.Substring(1).ToLowerInvariant());
        }
        else
        {
            name.Append(word, 1, word.Length - 1);
        }
    }

    private static bool HasLower(string text)
    {
        foreach (var character in text)
        {
            if (char.IsLower(character))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>No identifier starts with a digit.</summary>
    /// <summary>Whether a text is a hash or a UUID, which no reader can say: <c>10c13128d7c5683408869c462ab45747</c>.</summary>
    public static bool IsFingerprint(string text)
    {
        var digits = text.Where(character => character is not ('-' or '_')).ToList();
        return digits.Count >= ShortestFingerprint
            && digits.Any(char.IsDigit)
            && digits.All(digit => digit is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F'));
    }

    private static string Lead(string name)
    {
        if (char.GetUnicodeCategory(name[0]) != UnicodeCategory.DecimalDigitNumber)
        {
            return name;
        }

        var isWord = name[0] is >= '0' and <= '9' && name.Length > 1 && char.IsLetter(name[1]);
        return isWord ? Digits[name[0] - '0'] + char.ToUpperInvariant(name[1]) + name.Substring(2) : "Value" + name;
    }

    /// <summary>
    /// A name that is too long loses words of its middle: the beginning says where it belongs, and the end what it is. One that has no words to lose is cut, with a hash.
    /// </summary>
    private static string Cut(string name, string text)
    {
        if (name.Length <= Longest)
        {
            return name;
        }

        var words = Words.Split(name);
        var end = string.Concat(Fitting(words.Reverse(), LongestEnd).Reverse());
        var start = string.Concat(Fitting(words, Longest - end.Length));
        return start.Length > 0 && end.Length > 0
            ? start + end
            : new StringBuilder(name, 0, Longest - 9, Longest).Append('_').Append(StableHash.Hex(text)).ToString();
    }

    private static IEnumerable<string> Fitting(IEnumerable<string> words, int room) => words.TakeWhile(word => (room -= word.Length) >= 0);
}
