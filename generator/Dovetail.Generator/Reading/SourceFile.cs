namespace Dovetail.Generator.Reading;

/// <summary>A file among the AdditionalFiles: its path as the compiler was given it, and its text.</summary>
internal sealed record SourceFile(string Path, string Text);
