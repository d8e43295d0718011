namespace Dovetail.Generator.Naming;

/// <summary>The name of an API: what the user set, else the file's, else the document's title.</summary>
internal static class ApiNames
{
    private static readonly string[] FilesThatSayNothing = ["openapi", "swagger", "api", "spec", "index"];

    public static string Of(string? set, string path, string title)
    {
        var stem = StemOf(path);
        return Identifier.Pascal(set ?? (SaysNothing(stem) && Words.Split(title).Count > 0 ? title : stem), "Api");
    }

    /// <summary>The same without the document's title; null where that decides.</summary>
    public static string? TryOf(string? set, string path) => set is null && SaysNothing(StemOf(path)) ? null : Of(set, path, "");

    public static string NamespaceOf(string? set, string root, string name)
    {
        var text = set ?? (root.Length == 0 ? name : root + "." + name);
        return string.Join(".", text.Split('.').Select(part => Words.Split(part).Count == 0 ? "_" : Legal(part)));
    }

    private static string StemOf(string path)
    {
        var file = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        return file.LastIndexOf('.') is var dot and > 0 ? file.Substring(0, dot) : file;
    }

    /// <summary>As it is written, if C# takes it.</summary>
    private static string Legal(string part)
    {
        var isLegal = (char.IsLetter(part[0]) || part[0] == '_') && part.All(character => char.IsLetterOrDigit(character) || character == '_');
        return Identifier.Escape(isLegal ? part : Identifier.Pascal(part));
    }

    private static bool SaysNothing(string stem) =>
        FilesThatSayNothing.Contains(stem, StringComparer.OrdinalIgnoreCase)
        || (stem.Length > 1 && stem[0] is 'v' or 'V' && stem.Skip(1).All(character => char.IsDigit(character) || character is '.' or '-' or '_'));
}
