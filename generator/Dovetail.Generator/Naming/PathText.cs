namespace Dovetail.Generator.Naming;

/// <summary>The segments of a path template.</summary>
internal static class PathText
{
    public static IEnumerable<string> Segments(string path) => path.Split('?')[0].Split('/').Where(segment => segment.Length > 0);

    /// <summary>The same, with what is done behind a colon as a segment of its own: <c>orders/{id}:cancel</c> (Google's AIP-136). It keeps its colon.</summary>
    public static IEnumerable<string> SegmentsAndMethod(string path)
    {
        var segments = Segments(path).ToList();
        var last = segments.LastOrDefault() ?? "";
        var colon = last.LastIndexOf(':');
        return colon > 0 && colon < last.Length - 1 && last.Skip(colon + 1).All(char.IsLetter)
            ? [.. segments.Take(segments.Count - 1), last.Substring(0, colon), last.Substring(colon)]
            : segments;
    }

    /// <summary>Whether a segment is what is done behind a colon.</summary>
    public static bool IsMethod(string segment) => segment.Length > 1 && segment[0] == ':';

    public static bool IsParameter(string segment) => segment.IndexOf('{') >= 0;

    /// <summary>The last segment that is no parameter; null where there is none.</summary>
    public static string? LastLiteral(string path) => Segments(path).LastOrDefault(segment => !IsParameter(segment));
}
