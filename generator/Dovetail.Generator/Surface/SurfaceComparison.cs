using Dovetail.Generator.Common;

namespace Dovetail.Generator.Surface;

/// <summary>Holds the surface of a client against the one that was accepted.</summary>
internal static class SurfaceComparison
{
    /// <param name="accepted">As it was read from a file, or made of another document.</param>
    /// <param name="current">As it is.</param>
    /// <returns>What is not the same, sorted by name.</returns>
    public static IReadOnlyList<SurfaceChange> Of(IReadOnlyList<SurfaceLine> accepted, IReadOnlyList<SurfaceLine> current)
    {
        var known = new HashSet<string>(current.Select(line => line.Text), StringComparer.Ordinal);
        var before = new HashSet<string>(accepted.Select(line => line.Text), StringComparer.Ordinal);
        var gone = accepted.Where(line => !known.Contains(line.Text)).Distinct().ToList();
        var added = current.Where(line => !before.Contains(line.Text)).ToList();
        var names = new HashSet<string>(accepted.Select(line => line.Key), StringComparer.Ordinal);
        var ways = WaysOf(current);

        // Of one name first: the same member in another shape. Then of one operation: it has moved.
        var changes = Pair(gone, added, line => line.Key).Concat(Pair(gone, added, OperationOf)).ToList();
        changes.AddRange(gone.Select(line => new SurfaceChange(line, null, WayOf(line, ways))));
        changes.AddRange(added.Select(line => new SurfaceChange(null, line, line.Way) { IsNewDuty = IsDuty(line, names) }));
        return [.. changes.OrderBy(change => (change.New ?? change.Old!).Key, StringComparer.Ordinal).ThenBy(change => (change.New ?? change.Old!).Text, StringComparer.Ordinal)];
    }

    /// <summary>Takes out of both lists what belongs together.</summary>
    private static List<SurfaceChange> Pair(List<SurfaceLine> gone, List<SurfaceLine> added, Func<SurfaceLine, string?> identity)
    {
        var (pairs, paired) = (new List<SurfaceChange>(), new HashSet<SurfaceLine>());
        var candidates = added
            .Where(line => identity(line) is not null)
            .GroupBy(line => identity(line)!, StringComparer.Ordinal)
            .ToDictionary(lines => lines.Key, lines => new Queue<SurfaceLine>(lines), StringComparer.Ordinal);
        foreach (var line in gone)
        {
            if (identity(line) is { } name && candidates.TryGetValue(name, out var waiting) && waiting.Count > 0)
            {
                var now = waiting.Dequeue();
                pairs.Add(new SurfaceChange(line, now, now.Way));
                paired.Add(line);
                paired.Add(now);
            }
        }

        gone.RemoveAll(paired.Contains);
        added.RemoveAll(paired.Contains);
        return pairs;
    }

    /// <summary>The operation and the status; null for what is none.</summary>
    private static string? OperationOf(SurfaceLine line) =>
        line.Note.IndexOf(" /", StringComparison.Ordinal) > 0 ? line.Note + line.Key.Substring(line.Subject.Length) : null;

    private static Dictionary<string, EquatableArray<string>> WaysOf(IReadOnlyList<SurfaceLine> lines)
    {
        var ways = new Dictionary<string, EquatableArray<string>>(StringComparer.Ordinal);
        foreach (var line in lines.Where(line => !ways.ContainsKey(line.Key)))
        {
            ways.Add(line.Key, line.Way);
        }

        return ways;
    }

    /// <summary>Of what is gone the place is that of its type, or of its path.</summary>
    private static EquatableArray<string> WayOf(SurfaceLine gone, Dictionary<string, EquatableArray<string>> ways)
    {
        var space = gone.Note.IndexOf(' ');
        if (OperationOf(gone) is not null && space > 0)
        {
            return ["paths", gone.Note.Substring(space + 1), gone.Note.Substring(0, space).ToLowerInvariant()];
        }

        var dot = gone.Key.IndexOf('.');
        return dot > 0 && ways.TryGetValue(gone.Key.Substring(0, dot), out var way) ? way : ["components", "schemas"];
    }

    private static bool IsDuty(SurfaceLine added, HashSet<string> names) =>
        added.Key.IndexOf('.') is > 0 and var dot
        && names.Contains(added.Key.Substring(0, dot))
        && added.Text.StartsWith(added.Key + ": required ", StringComparison.Ordinal);
}
