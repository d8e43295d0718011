namespace Dovetail.Generator.Reading.References;

/// <summary>Paths of AdditionalFiles, compared as text: the generator sees no file system.</summary>
internal static class SpecPath
{
    private const string FileScheme = "file://";

    /// <summary>With <c>/</c> only, and without <c>.</c> and <c>..</c> as far as they can be resolved.</summary>
    public static string Normalize(string path)
    {
        var slashed = path.Replace('\\', '/');
        var parts = new List<string>();
        foreach (var part in slashed.Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] != "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "."))
            {
                parts.Add(part);
            }
        }

        return (slashed.StartsWith("/", StringComparison.Ordinal) ? "/" : "") + string.Join("/", parts);
    }

    /// <summary>The file that <paramref name="reference"/>, written in <paramref name="referrer"/>, names.</summary>
    public static string Resolve(string referrer, string reference)
    {
        var target = reference.StartsWith(FileScheme, StringComparison.OrdinalIgnoreCase) ? reference.Substring(FileScheme.Length) : reference.Replace('\\', '/');
        if (target.StartsWith("/", StringComparison.Ordinal) || IsDrive(target))
        {
            return Normalize(target);
        }

        var folder = Normalize(referrer);
        return Normalize(folder.Substring(0, folder.LastIndexOf('/') + 1) + target);
    }

    /// <summary>The way from one file to another: what <see cref="Resolve"/> takes.</summary>
    public static string Relative(string from, string to)
    {
        var (start, end) = (Normalize(from).Split('/'), Normalize(to).Split('/'));
        var common = 0;
        while (common < Math.Min(start.Length, end.Length) - 1 && start[common] == end[common])
        {
            common++;
        }

        return string.Join("/", Enumerable.Repeat("..", start.Length - 1 - common).Concat(end.Skip(common)));
    }

    /// <summary>Whether the reference has a scheme other than <c>file</c>.</summary>
    public static bool IsRemote(string reference) =>
        reference.StartsWith("//", StringComparison.Ordinal)
        || (reference.IndexOf(':') is var colon and > 1
            && reference.IndexOf('/') is var slash && (slash < 0 || slash > colon)
            && !reference.StartsWith(FileScheme, StringComparison.OrdinalIgnoreCase));

    private static bool IsDrive(string path) => path.Length > 2 && path[1] == ':' && path[2] == '/';
}
