namespace Dovetail.Corpus;

/// <summary>What the process of one spec is asked to do.</summary>
/// <param name="GenerateOnly">Generate and hash, but do not compile: the second run.</param>
internal sealed record SpecRequest(string Document, string? Folder, string? Dump, bool GenerateOnly)
{
    private const string Marker = "--one";

    public static SpecRequest? TryParse(string[] args) =>
        args is [Marker, var document, var folder, var dump, var generateOnly]
            ? new SpecRequest(document, NullIfEmpty(folder), NullIfEmpty(dump), bool.Parse(generateOnly))
            : null;

    public string[] ToArguments() => [Marker, Document, Folder ?? "", Dump ?? "", GenerateOnly.ToString()];

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
