namespace Dovetail.Http.Settings;

/// <summary>Of the names that there are, the one that was meant by one that is not there.</summary>
internal static class NearestName
{
    /// <summary>Longer names are compared no further: anybody may have written them.</summary>
    private const int MostCharacters = 100;

    /// <returns>The name with the fewest differences; null where each differs in more than a third.</returns>
    public static string? Of(string name, IEnumerable<string> names)
    {
        var (best, fewest) = ((string?)null, Math.Max(2, Math.Min(name.Length, MostCharacters) / 3) + 1);
        foreach (var candidate in names)
        {
            if (Math.Abs(candidate.Length - name.Length) < fewest && Distance(Cut(name), Cut(candidate)) is var distance && distance < fewest)
            {
                (best, fewest) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>The end of a sentence about a name that is not there: the one that was meant, where there is such a one.</summary>
    public static string Hint(string name, IEnumerable<string> names) => Of(name, names) is { } nearest ? $" Is '{nearest}' meant?" : "";

    /// <summary>Characters to insert, leave out, replace or exchange with their neighbour.</summary>
    private static int Distance(string a, string b)
    {
        var (before, last, row) = (new int[b.Length + 1], new int[b.Length + 1], Enumerable.Range(0, b.Length + 1).ToArray());
        for (var i = 1; i <= a.Length; i++)
        {
            (before, last, row) = (last, row, before);
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }
        }

        return row[b.Length];
    }

    private static string Cut(string text) => (text.Length > MostCharacters ? text[..MostCharacters] : text).ToUpperInvariant();
}
