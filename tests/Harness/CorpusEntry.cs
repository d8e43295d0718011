namespace Dovetail.Harness;

/// <summary>One spec of the corpus.</summary>
/// <param name="Document">The document's path.</param>
/// <param name="Folder">The folder whose files its references may lead to; null for a spec of one file.</param>
/// <param name="Operations">How many operations it has by an independent count; null where there is none.</param>
internal sealed record CorpusEntry(string Name, string Document, string? Folder = null, int? Operations = null)
{
    private const double BytesPerMegabyte = 1_000_000;

    /// <summary>The document's own <c>openapi</c> or <c>swagger</c> value; empty where there is no manifest.</summary>
    public string Version { get; init; } = "";

    /// <summary>A minute for each megabyte, and never less than one.</summary>
    public TimeSpan Patience => TimeSpan.FromMinutes(Math.Max(1, Bytes / BytesPerMegabyte));

    private long Bytes => Folder is null
        ? new FileInfo(Document).Length
        : new DirectoryInfo(Folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
}
