namespace Dovetail.Tool.Documents;

/// <summary>What the user says about a document on the command line.</summary>
/// <param name="Settings">Options of the generator, as <c>key=value</c>.</param>
/// <param name="Overlays">Files with overlays.</param>
/// <param name="Project">The project whose item the document is; null for none.</param>
internal sealed record DocumentSettings(IReadOnlyList<string> Settings, IReadOnlyList<string> Overlays, string? Project);
