namespace Dovetail.Generator.Naming;

/// <summary>The segments of a path template.</summary>
internal static class PathText
{
    public static IEnumerable<string> Segments(string path) => path.Split('?')[0].Split('/').Where(segment => segment.Length > 0);

    public static bool IsParameter(string segment) => segment.IndexOf('{') >= 0;

    /// <summary>The last segment that is no parameter; null where there is none.</summary>
    public static string? LastLiteral(string path) => Segments(path).LastOrDefault(segment => !IsParameter(segment));
}
