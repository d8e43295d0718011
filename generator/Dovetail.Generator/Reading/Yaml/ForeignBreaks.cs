namespace Dovetail.Generator.Reading.Yaml;

/// <summary>NEL, LS and PS: line breaks to YAML 1.1 and to the parser, but plain characters to YAML 1.2 (5.4) and to JSON.</summary>
internal static class ForeignBreaks
{
    private static readonly char[] Breaks = ['\u0085', '\u2028', '\u2029'];

    /// <summary>Noncharacters (Unicode 23.7), which stand in no text that is exchanged.</summary>
    private static readonly char[] Masks = ['\uFDD0', '\uFDD1', '\uFDD2'];

    /// <summary>The text with each of them masked, offset for offset.</summary>
    public static string Mask(string text) => text.IndexOfAny(Breaks) >= 0 && text.IndexOfAny(Masks) < 0 ? Replace(text, Breaks, Masks) : text;

    /// <summary>A scalar of a masked text as it was.</summary>
    public static string Unmask(string value) => value.IndexOfAny(Masks) >= 0 ? Replace(value, Masks, Breaks) : value;

    private static string Replace(string text, char[] from, char[] to)
    {
        for (var i = 0; i < from.Length; i++)
        {
            text = text.Replace(from[i], to[i]);
        }

        return text;
    }
}
