using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Options;
using Dovetail.Generator.Reading;

namespace Dovetail.Tool.Documents;

/// <summary>Loads a document, the files that its references lead to, and its options, as a build would.</summary>
internal static class DocumentLoader
{
    /// <exception cref="ToolException">A file can not be read, or is no document.</exception>
    public static async Task<LoadedDocument> LoadAsync(ToolSession session, string path, DocumentSettings settings, CancellationToken cancellationToken)
    {
        var source = DocumentFile.Read(session, path);
        RequireDocument(session, source);
        var project = settings.Project is null ? null : await ProjectItems.ReadAsync(session, session.PathOf(settings.Project), cancellationToken);
        var overlays = settings.Overlays.Select(overlay => DocumentFile.Read(session, overlay) with { OverlayOf = source.Path }).ToList();
        var others = ReferencedFiles.Of([source, .. overlays], cancellationToken);

        var findings = new FindingList();
        var options = OptionsReader.Read(OptionLookup.For(source.Path, settings.Settings, project, findings), findings);
        return new LoadedDocument(source, [.. others, .. overlays], options, findings.ToEquatableArray());
    }

    private static void RequireDocument(ToolSession session, SourceFile source)
    {
        var shown = session.Shown(source.Path);
        if (string.IsNullOrWhiteSpace(source.Text))
        {
            throw new ToolException($"{shown} is empty.");
        }

        switch (SpecDetector.Detect(source.Text))
        {
            case DocumentKind.OpenApi:
                return;
            case DocumentKind.Overlay:
                throw new ToolException($"{shown} is an overlay: name the document that it changes, and '--overlay {shown}'.");
            default:
                throw new ToolException(source.Text.TrimStart().StartsWith('<')
                    ? $"{shown} is HTML or XML, not an OpenAPI document: the page that shows a document is not the document."
                    : $"{shown} is no OpenAPI document: it has neither 'openapi' nor 'swagger' at its root.");
        }
    }
}
