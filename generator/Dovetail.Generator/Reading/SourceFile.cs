namespace Dovetail.Generator.Reading;

/// <summary>A file among the AdditionalFiles: its path as the compiler was given it, and its text.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    /// <summary>The path of the document that the file changes, where it is an overlay; null for any other file.</summary>
    public string? OverlayOf { get; init; }
}
