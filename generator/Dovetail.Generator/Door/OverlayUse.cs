using System.Collections.Immutable;
using Dovetail.Generator.Common;
using Dovetail.Generator.Reading.Overlays;

namespace Dovetail.Generator.Door;

/// <summary>An overlay and the document that it changes.</summary>
/// <param name="File">The overlay.</param>
/// <param name="Document">The path of the document; null where none could be told.</param>
internal sealed record OverlayUse(SpecFile File, string? Document)
{
    /// <param name="files">The documents and the overlays.</param>
    /// <param name="paths">The paths of all files.</param>
    public static EquatableArray<OverlayUse> Of(ImmutableArray<SpecFile> files, EquatableArray<string> paths)
    {
        var documents = files.Where(file => !file.IsOverlay).Select(file => file.Text.Path).ToList();
        return files
            .Where(file => file.IsOverlay)
            .Select(file => new OverlayUse(file, OverlayPlan.DocumentOf(file.Text.Path, file.Extends, paths, documents)))
            .ToEquatableArray();
    }
}
