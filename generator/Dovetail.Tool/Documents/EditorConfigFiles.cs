using Microsoft.CodeAnalysis;

namespace Dovetail.Tool.Documents;

/// <summary>The .editorconfig files above a document, read as the compiler reads them.</summary>
internal static class EditorConfigFiles
{
    public const string Name = ".editorconfig";

    /// <summary>The keys and values that hold for a file.</summary>
    public static IEnumerable<KeyValuePair<string, string>> OptionsOf(string file)
    {
        var configs = Above(file).Select(config => AnalyzerConfig.Parse(config.Text, config.Path)).ToList();
        return configs.Count == 0 ? [] : AnalyzerConfigSet.Create(configs).GetOptionsForSourcePath(file).AnalyzerOptions;
    }

    /// <summary>From the file's folder up to one that says that it is the root, the nearest first.</summary>
    public static IEnumerable<(string Path, string Text)> Above(string file)
    {
        for (var folder = Path.GetDirectoryName(file); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.Combine(folder, Name) is var path && File.Exists(path))
            {
                var text = DocumentFile.ReadText(path, path);
                yield return (path, text);
                if (IsRoot(text))
                {
                    yield break;
                }
            }
        }
    }

    /// <summary>It says so above its first section.</summary>
    private static bool IsRoot(string text) => text.Split('\n')
        .Select(line => line.Trim())
        .TakeWhile(line => !line.StartsWith('['))
        .Any(line => line.Split('#', ';')[0].Split('=', ':') is [var key, var value]
            && key.Trim().Equals("root", StringComparison.OrdinalIgnoreCase)
            && value.Trim().Equals("true", StringComparison.OrdinalIgnoreCase));
}
