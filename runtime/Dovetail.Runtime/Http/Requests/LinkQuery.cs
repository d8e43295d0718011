namespace Dovetail.Http.Requests;

/// <summary>Parameters in the query of a URL that a server has named, whose names it may write in upper or lower case.</summary>
internal static class LinkQuery
{
    /// <summary>Whether a URL without a fragment has a parameter.</summary>
    public static bool Has(string url, string name) => Array.Exists(Split(url).Pairs, pair => IsOf(pair, name));

    /// <summary>The URL with one value of a parameter, which takes the place of those that it has.</summary>
    public static string With(string url, string name, string value)
    {
        var (address, pairs) = Split(url);
        return $"{address}?{string.Join('&', [.. pairs.Where(pair => !IsOf(pair, name)), $"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}"])}";
    }

    private static (string Address, string[] Pairs) Split(string url) =>
        url.IndexOf('?', StringComparison.Ordinal) is >= 0 and var start ? (url[..start], url[(start + 1)..].Split('&', StringSplitOptions.RemoveEmptyEntries)) : (url, []);

    private static bool IsOf(string pair, string name) =>
        Uri.UnescapeDataString(pair.Split('=')[0].Replace('+', ' ')).Equals(name, StringComparison.OrdinalIgnoreCase);
}
