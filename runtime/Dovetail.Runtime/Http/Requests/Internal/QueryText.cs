namespace Dovetail.Http.Internal;

/// <summary>Takes parameters out of the query of a URL without a fragment. All else stays as it was written.</summary>
internal static class QueryText
{
    public static string Without(string url, string name)
    {
        var start = url.IndexOf('?', StringComparison.Ordinal);
        if (start < 0)
        {
            return url;
        }

        var query = WithoutIn(url[(start + 1)..], name);
        return query.Length == url.Length - start - 1 ? url : query.Length == 0 ? url[..start] : $"{url[..start]}?{query}";
    }

    /// <summary>The same of a query alone, without its question mark.</summary>
    public static string WithoutIn(string query, string name) => string.Join('&', Array.FindAll(query.Split('&'), pair => NameOf(pair) != name));

    /// <summary>The values of a parameter in a query, not encoded.</summary>
    public static IEnumerable<string> ValuesOf(string query, string name) => query
        .Split('&')
        .Where(pair => pair.Contains('=', StringComparison.Ordinal) && NameOf(pair) == name)
        .Select(static pair => Uri.UnescapeDataString(pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..].Replace('+', ' ')));

    private static string NameOf(string pair)
    {
        var equals = pair.IndexOf('=', StringComparison.Ordinal);
        return Uri.UnescapeDataString((equals < 0 ? pair : pair[..equals]).Replace('+', ' '));
    }
}
