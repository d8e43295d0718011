using System.Collections.Immutable;
using Dovetail.Generator.Common;
using Dovetail.Generator.Surface;
using Microsoft.CodeAnalysis;

namespace Dovetail.Generator.Door.Surfaces;

/// <summary>
/// Which surface file belongs to which document: the one beside it. A document without such a file, as those that builds of other projects make, has the one of its name.
/// </summary>
internal static class SurfaceOwners
{
    /// <param name="files">The files that call themselves surfaces.</param>
    /// <param name="documents">The paths of all documents.</param>
    /// <returns>The files of each document; those that belong to none under no key.</returns>
    public static ILookup<string?, AdditionalText> Of(ImmutableArray<AdditionalText> files, EquatableArray<string> documents)
    {
        var alone = documents.Where(document => !files.Any(file => IsBeside(file.Path, document))).ToList();
        return files.ToLookup(file => documents.FirstOrDefault(document => IsBeside(file.Path, document)) ?? OnlyOfItsName(file.Path, alone));
    }

    private static string? OnlyOfItsName(string file, IReadOnlyList<string> documents)
    {
        var named = documents.Where(document => AreEqual(Path.GetFileName(SurfaceText.PathFor(document)), Path.GetFileName(file))).Take(2).ToList();
        return named.Count == 1 ? named[0] : null;
    }

    private static bool IsBeside(string file, string document) => AreEqual(SurfaceText.PathFor(document), file);

    private static bool AreEqual(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
