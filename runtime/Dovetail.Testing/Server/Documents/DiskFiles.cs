namespace Dovetail.Testing.Server.Documents;

/// <summary>Files on the disk, by their full paths.</summary>
internal sealed class DiskFiles : IFileSource
{
    /// <summary>The full path of a document that a test names: from the current folder, or else from that of the program.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static string Find(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var beside = Path.Combine(AppContext.BaseDirectory, path);
        var full = Path.GetFullPath(!File.Exists(path) && File.Exists(beside) ? beside : path);
        return File.Exists(full) ? full : throw new FileNotFoundException($"There is no document '{full}'.", full);
    }

    public string? TryRead(string path) => File.Exists(path) ? File.ReadAllText(path) : null;
}
