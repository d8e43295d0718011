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

    /// <summary>A key at the start of a line, plain or in quotes: a root key of a block mapping.</summary>
    private static readonly Regex YamlKey = new(@"^\uFEFF?[""']?(openapi|swagger|overlay)[""']?[ \t]*:(?=[ \t\r\n]|$)", Options);

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

        var key = text[start] == '{' ? JsonRootKey.Find(text, start) : YamlKey.Match(text) is { Success: true } match ? match.Groups[1].Value : null;
        return key switch
        {
            null => DocumentKind.None,
            "overlay" => DocumentKind.Overlay,
            _ => DocumentKind.OpenApi,
        };
    }

    /// <summary>Whether a reference may lead to another file. May say yes where a text only looks like one.</summary>
    public static bool HasExternalReferences(string text) => ExternalReference.IsMatch(text);
}
