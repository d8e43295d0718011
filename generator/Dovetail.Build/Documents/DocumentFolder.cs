namespace Dovetail.Build.Documents;

/// <summary>Copies of another project's documents. One whose content is the same is not written, so that what depends on it stays up to date.</summary>
internal sealed class DocumentFolder(string path)
{
    /// <summary>The copies that an earlier build has left.</summary>
    public IReadOnlyList<string> Files => Directory.Exists(path)
        ? [.. Directory.EnumerateFiles(path).Where(file => !IsUnfinished(file)).OrderBy(file => file, StringComparer.Ordinal)]
        : [];

    /// <returns>The copy's path.</returns>
    public string Take(string document)
    {
        var copy = Path.Combine(path, Path.GetFileName(document));
        var content = File.ReadAllBytes(document);
        if (!File.Exists(copy) || !File.ReadAllBytes(copy).SequenceEqual(content))
        {
            Directory.CreateDirectory(path);

            // An editor may read the file just now: it sees the old content or the new one, and nothing between.
            var unfinished = $"{copy}.{Guid.NewGuid():N}.tmp";
            File.WriteAllBytes(unfinished, content);
            Replace(unfinished, copy);
        }

        return copy;
    }

    /// <summary>Deletes what is no copy of a document any more.</summary>
    public void Keep(IReadOnlyCollection<string> copies)
    {
        foreach (var stale in Files.Except(copies, StringComparer.OrdinalIgnoreCase))
        {
            File.Delete(stale);
        }
    }

    private static void Replace(string from, string to)
    {
        if (File.Exists(to))
        {
            File.Replace(from, to, destinationBackupFileName: null);
        }
        else
        {
            File.Move(from, to);
        }
    }

    private static bool IsUnfinished(string file) => file.EndsWith(".tmp", StringComparison.OrdinalIgnoreCase);
}
