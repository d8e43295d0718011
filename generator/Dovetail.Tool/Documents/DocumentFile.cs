using Dovetail.Generator.Reading;

namespace Dovetail.Tool.Documents;

/// <summary>Reads a file that the user named, or says why it can not be.</summary>
internal static class DocumentFile
{
    /// <summary>The largest public document has 37 MB; what is larger by far is no document.</summary>
    public const long LargestBytes = 128L * 1024 * 1024;

    private const int ShownCandidates = 5;

    /// <exception cref="ToolException">It can not be read.</exception>
    public static SourceFile Read(ToolSession session, string path)
    {
        if (path.Contains("://", StringComparison.Ordinal))
        {
            throw new ToolException($"{path} is an address: 'dotnet dovetail pull {path}' fetches the document first.");
        }

        var full = session.PathOf(path);
        if (Directory.Exists(full))
        {
            throw new ToolException($"{path} is a folder: name the document in it{Candidates(full)}.");
        }

        if (!File.Exists(full))
        {
            throw new ToolException($"There is no file {path}.");
        }

        return new SourceFile(full, ReadText(full, path));
    }

    /// <exception cref="ToolException">It can not be read.</exception>
    public static string ReadText(string full, string shown)
    {
        try
        {
            var length = new FileInfo(full).Length;
            return length > LargestBytes
                ? throw new ToolException($"{shown} has {length / 1024 / 1024} MB: documents of more than {LargestBytes / 1024 / 1024} MB are not read.")
                : File.ReadAllText(full);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"{shown} can not be read: {exception.Message}", exception);
        }
    }

    /// <summary>Writes a file whole, or says why it can not be.</summary>
    /// <returns>Whether it has changed.</returns>
    /// <exception cref="ToolException">It can not be written.</exception>
    public static bool Write(string full, string shown, string text)
    {
        try
        {
            if (File.Exists(full) && File.ReadAllText(full) == text)
            {
                return false;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"{shown} can not be written: {exception.Message}", exception);
        }
    }

    private static string Candidates(string folder)
    {
        try
        {
            var files = Directory.EnumerateFiles(folder)
                .Where(IsDocumentName)
                .Select(file => Path.GetFileName(file))
                .Order(StringComparer.Ordinal)
                .Take(ShownCandidates)
                .ToList();
            return files.Count == 0 ? "" : $", such as {string.Join(", ", files)}";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    public static bool IsDocumentName(string path) => Path.GetExtension(path).ToUpperInvariant() is ".JSON" or ".YAML" or ".YML";
}
