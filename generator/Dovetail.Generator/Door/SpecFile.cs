using Dovetail.Generator.Reading;
using Dovetail.Generator.Reading.Overlays;
using Microsoft.CodeAnalysis;

namespace Dovetail.Generator.Door;

/// <summary>An additional file that is an OpenAPI document, or an overlay over one.</summary>
/// <param name="Text">The file; equal to itself only, so a changed file is another one.</param>
/// <param name="IsOverlay">Whether it is an overlay.</param>
/// <param name="RefersToOtherFiles">Whether a change of other files may matter to it.</param>
/// <param name="Extends">The document that an overlay says it changes; null where it says none.</param>
internal sealed record SpecFile(AdditionalText Text, bool IsOverlay, bool RefersToOtherFiles, string? Extends)
{
    /// <returns>Null where the file is neither.</returns>
    public static SpecFile? TryDetect(AdditionalText text, CancellationToken cancellationToken)
    {
        var content = text.GetText(cancellationToken)?.ToString() ?? "";
        var isOverlay = SpecDetector.Detect(content) switch
        {
            DocumentKind.OpenApi => false,
            DocumentKind.Overlay => true,
            _ => (bool?)null,
        };
        return isOverlay is null ? null : new SpecFile(
            text,
            isOverlay.Value,
            SpecDetector.HasExternalReferences(content),
            isOverlay.Value ? OverlayReader.ExtendsOf(new SourceFile(text.Path, content), cancellationToken) : null);
    }
}
