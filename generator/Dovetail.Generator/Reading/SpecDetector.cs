using System.Text.RegularExpressions;

namespace Dovetail.Generator.Reading;

internal enum DocumentKind
{
    None,
    OpenApi,
    Overlay,
}

/// <summary>Tells specs from other files by the keys of their root, without reading them whole.</summary>
internal static class SpecDetector
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.Multiline;

    /// <summary>The first line of a block mapping: not a comment, a directive or the document's start.</summary>
    private static readonly Regex YamlContent = new(@"^\uFEFF?(?<indent> *)(?!---|[%#\s])", Options);

    /// <summary>A key at the start of a line, plain or in quotes: a root key where it is indented as the first line is.</summary>
    private static readonly Regex YamlKey = new(@"^\uFEFF?(?<indent> *)[""']?(?<key>openapi|swagger|overlay)[""']?[ \t]*:(?=[ \t\r\n]|$)", Options);

    private static readonly Regex ExternalReference = new(@"[""']?\$ref[""']?[ \t]*:\s*[""']?(?![#""'\s])", Options);

    public static DocumentKind Detect(string text)
    {
        var start = 0;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] == '\uFEFF'))
        {
            start++;
        }

        if (start == text.Length)
        {
            return DocumentKind.None;
        }

        var key = text[start] == '{' ? JsonRootKey.Find(text, start) : FindYamlKey(text);
        return key switch
        {
            null => DocumentKind.None,
            "overlay" => DocumentKind.Overlay,
            _ => DocumentKind.OpenApi,
        };
    }

    private static string? FindYamlKey(string text)
    {
        var indent = YamlContent.Match(text).Groups["indent"].Length;
        for (var match = YamlKey.Match(text); match.Success; match = match.NextMatch())
        {
            if (match.Groups["indent"].Length == indent)
            {
                return match.Groups["key"].Value;
            }
        }

        return null;
    }

    /// <summary>Whether a reference may lead to another file. May say yes where a text only looks like one.</summary>
    public static bool HasExternalReferences(string text) => ExternalReference.IsMatch(text);
}
