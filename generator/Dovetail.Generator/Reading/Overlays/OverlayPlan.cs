using Dovetail.Generator.Reading.References;

namespace Dovetail.Generator.Reading.Overlays;

/// <summary>Which document an overlay changes.</summary>
internal static class OverlayPlan
{
    /// <param name="overlay">The path of the overlay.</param>
    /// <param name="extends">The document that it names; null where it names none.</param>
    /// <param name="files">The paths of all files.</param>
    /// <param name="documents">The paths of those that are OpenAPI documents.</param>
    /// <returns>
    /// The file that <paramref name="extends"/> names, relative to the overlay. Where it names none or a remote one: the document beside the overlay
    /// whose name the overlay's begins with (<c>shop.yaml</c>, <c>shop.overlay.yaml</c>), or else the only document there is. Null where that is none.
    /// </returns>
    public static string? DocumentOf(string overlay, string? extends, IEnumerable<string> files, IReadOnlyCollection<string> documents)
    {
        if (extends is not null && !SpecPath.IsRemote(extends))
        {
            var named = SpecPath.Resolve(overlay, Uri.UnescapeDataString(extends));
            return files.FirstOrDefault(path => AreSame(SpecPath.Normalize(path), named));
        }

        var beside = documents
            .Where(path => SpecPath.Normalize(overlay).StartsWith(Stem(path) + ".", StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(path => path.Length)
            .FirstOrDefault();
        return beside ?? (documents.Count == 1 ? documents.First() : null);
    }

    private static string Stem(string path)
    {
        var normal = SpecPath.Normalize(path);
        return normal.Substring(0, normal.LastIndexOf('.'));
    }

    private static bool AreSame(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
