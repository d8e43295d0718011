using System.Text.RegularExpressions;
using Microsoft.Build.Framework;

namespace Dovetail.Build.Documents;

/// <summary>A project whose OpenAPI documents are asked for, and what it says of them (build/Dovetail.Documents.targets).</summary>
internal sealed class ReferencedProject(ITaskItem reference, ITaskItem? answer)
{
    /// <summary>How <c>Microsoft.Extensions.ApiDescription.Server</c> is told to call its files other than by the project's name.</summary>
    private static readonly Regex FileNameOption = new(@"--file-name[\s=]+""?([^\s""]+)", RegexOptions.CultureInvariant);

    public string FullPath => reference.GetMetadata("FullPath");

    public string Name => Path.GetFileNameWithoutExtension(FullPath);

    /// <summary>Whether it references <c>Microsoft.Extensions.ApiDescription.Server</c>, as far as its restored packages say.</summary>
    public bool HasPackage => Says("HasPackage", "true");

    /// <summary>Whether its builds make documents.</summary>
    public bool Generates => Says("Generates", "true");

    /// <summary>The documents of its last build; where it has not been built here, those that stand in its folder for documents, as committed ones do.</summary>
    public IReadOnlyList<string> FindDocuments()
    {
        if (answer is null)
        {
            return [];
        }

        var list = answer.GetMetadata("DocumentList");
        var documents = File.Exists(list) ? File.ReadLines(list).Select(line => line.Trim()).Where(line => line.Length > 0) : FindInFolder(answer);
        return [.. documents.Select(path => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(FullPath)!, path))).Where(File.Exists).Distinct(StringComparer.Ordinal)];
    }

    private bool Says(string name, string value) => string.Equals(answer?.GetMetadata(name), value, StringComparison.OrdinalIgnoreCase);

    private IEnumerable<string> FindInFolder(ITaskItem answer)
    {
        var folder = answer.GetMetadata("DocumentsDirectory");
        if (folder.Length == 0 || !Directory.Exists(folder))
        {
            return [];
        }

        var option = FileNameOption.Match(answer.GetMetadata("GenerateOptions"));
        var name = option.Success ? option.Groups[1].Value : Name;
        return Directory.EnumerateFiles(folder)
            .Where(path => Path.GetExtension(path).ToUpperInvariant() is ".JSON" or ".YAML" or ".YML" && IsNamed(Path.GetFileNameWithoutExtension(path), name))
            .OrderBy(path => path, StringComparer.Ordinal);
    }

    /// <summary>The document v1 has the name alone, any other one its own name behind it.</summary>
    private static bool IsNamed(string file, string name) =>
        string.Equals(file, name, StringComparison.OrdinalIgnoreCase) || file.StartsWith(name + "_", StringComparison.OrdinalIgnoreCase);
}
