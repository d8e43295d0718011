namespace Dovetail.Generator.Common;

/// <summary>Of the names that there are, the one that was meant by one that is not there.</summary>
internal static class NearestName
{
    /// <summary>Longer names are compared no further: a document writes them.</summary>
    private const int MostCharacters = 100;

    /// <returns>The name with the fewest differences; null where each differs in more than a third.</returns>
    public static string? Of(string name, IEnumerable<string> names)
    {
        var best = (Name: (string?)null, Distance: Math.Max(2, Math.Min(name.Length, MostCharacters) / 3) + 1);
        foreach (var candidate in names)
        {
            if (Math.Abs(candidate.Length - name.Length) < best.Distance && Distance(name, candidate) is var distance && distance < best.Distance)
            {
                best = (candidate, distance);
            }
        }

        return best.Name;
    }

    /// <summary>Characters to insert, leave out, replace or exchange with their neighbour, without regard to case.</summary>
    private static int Distance(string left, string right)
    {
        var (a, b) = (Cut(left), Cut(right));
        var (before, last, row) = (new int[b.Length + 1], new int[b.Length + 1], Enumerable.Range(0, b.Length + 1).ToArray());
        for (var i = 1; i <= a.Length; i++)
        {
            (before, last, row) = (last, row, before);
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(Math.Min(last[j], row[j - 1]) + 1, replaced);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }
        }

        return row[b.Length];
    }

    private static string Cut(string text) => (text.Length > MostCharacters ? text.Substring(0, MostCharacters) : text).ToLowerInvariant();
}
