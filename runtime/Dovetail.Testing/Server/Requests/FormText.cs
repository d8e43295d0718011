namespace Dovetail.Testing.Server.Requests;

/// <summary>Reads <c>a=1&amp;b=2</c>, as queries and forms have it.</summary>
internal static class FormText
{
    public static IReadOnlyList<(string Name, string Value, string Raw)> Parse(string text) =>
    [
        .. text.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(static pair => pair.Split('=', 2))
            .Select(static pair => (Decode(pair[0]), Decode(pair.Length > 1 ? pair[1] : ""), pair.Length > 1 ? pair[1] : "")),
    ];

    /// <summary>A plus is a space, as servers read it.</summary>
    public static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
