namespace Dovetail.Corpus.Trims;

/// <summary>Which calls of which client are to be published.</summary>
/// <param name="Name">The spec's name.</param>
/// <param name="Operations">As a program calls them, without <c>Async</c>: <c>Repos.Get</c>.</param>
internal sealed record TrimRequest(string Name, IReadOnlyList<string> Operations)
{
    /// <param name="operations">With commas in between.</param>
    public static TrimRequest Of(string name, string operations) =>
        new(name, operations.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
