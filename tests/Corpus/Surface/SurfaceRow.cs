using Dovetail.Generator.Model;

namespace Dovetail.Corpus.Surface;

/// <summary>An operation as a caller meets it.</summary>
/// <param name="Spec">The manifest's name, or the file's.</param>
/// <param name="Method">In capitals.</param>
/// <param name="Path">As the document has it.</param>
/// <param name="Group">The client's property: <c>Pets</c>.</param>
/// <param name="Name">The method without <c>Async</c>.</param>
/// <param name="Pages">The style, such as <c>offset</c>; <c>-</c> where the operation does not page.</param>
internal sealed record SurfaceRow(string Spec, string Method, string Path, string Group, string Name, string Pages)
{
    private const string Suffix = "Async";

    public static string Header => string.Join('\t', "spec", "method", "path", "group", "name", "pages");

    public static IEnumerable<SurfaceRow> Of(string spec, ApiModel api) => api.Groups.SelectMany(group => group.Operations.Select(operation => new SurfaceRow(
        spec,
        operation.HttpMethod.ToUpperInvariant(),
        operation.Path,
        group.Name,
        operation.MethodName.EndsWith(Suffix, StringComparison.Ordinal) ? operation.MethodName[..^Suffix.Length] : operation.MethodName,
        operation.Paging?.Advance.Style ?? "-")));

    public string ToTsv() => string.Join('\t', new[] { Spec, Method, Path, Group, Name, Pages }.Select(Cell));

    /// <summary>A path of a document may hold anything; a cell holds no tab and no line break.</summary>
    internal static string Cell(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');
}
