using Dovetail.Generator.Reading;
using Microsoft.CodeAnalysis;

namespace Dovetail.Generator;

/// <summary>An additional file that is an OpenAPI document.</summary>
/// <param name="Text">The file; equal to itself only, so a changed file is another one.</param>
/// <param name="RefersToOtherFiles">Whether a change of other files may matter to it.</param>
internal sealed record SpecFile(AdditionalText Text, bool RefersToOtherFiles)
{
    /// <returns>Null where the file is no OpenAPI document.</returns>
    public static SpecFile? TryDetect(AdditionalText text, CancellationToken cancellationToken)
    {
        var content = text.GetText(cancellationToken)?.ToString() ?? "";
        return SpecDetector.Detect(content) == DocumentKind.OpenApi
            ? new SpecFile(text, SpecDetector.HasExternalReferences(content))
            : null;
    }
}
