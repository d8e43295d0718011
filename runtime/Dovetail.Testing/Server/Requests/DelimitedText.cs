namespace Dovetail.Testing.Server.Requests;

/// <summary>Items between delimiters that a URL may hold as they are or encoded (OpenAPI, Appendix E).</summary>
internal static class DelimitedText
{
    public static string[] BySpaces(string text) => text.Replace("%20", " ", StringComparison.Ordinal).Split(' ', '+');

    public static string[] ByPipes(string text) => text.Replace("%7C", "|", StringComparison.OrdinalIgnoreCase).Split('|');

    public static string[] ByTabs(string text) => text.Replace("%09", "\t", StringComparison.Ordinal).Split('\t');
}
