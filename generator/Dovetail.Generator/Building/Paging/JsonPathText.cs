using Dovetail.Generator.Common;

namespace Dovetail.Generator.Building.Paging;

/// <summary>The paths of extensions: <c>$.data.items</c>, <c>$response.data.items</c>, <c>$.data['items']</c>.</summary>
internal static class JsonPathText
{
    /// <summary>The pointer to the same place; null where there is no path. A path that chooses leads nowhere, and is found to be missing.</summary>
    public static string? Pointer(string? path)
    {
        if (path is null)
        {
            return null;
        }

        var names = path.Replace("['", ".").Replace("[\"", ".").Replace("']", "").Replace("\"]", "").Split('.').ToList();
        if (names[0].StartsWith("$", StringComparison.Ordinal))
        {
            names.RemoveAt(0);
        }

        return "/" + string.Join("/", names.Where(name => name.Length > 0).Select(PointerText.Escape));
    }

    /// <summary>The parameter that <c>$request.cursor</c> names.</summary>
    public static string? Parameter(string? path) => path is null ? null : path.Substring(path.LastIndexOf('.') + 1);
}
