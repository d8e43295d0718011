using System.Text.RegularExpressions;

namespace Features.Cookbook;

/// <summary>docs/cookbook.md, as tasks.</summary>
internal static partial class CookbookPage
{
    public static IReadOnlyList<CookbookTask> Read()
    {
        var sections = Heading().Split(File.ReadAllText(Path.Combine(RepositoryRoot(), "docs", "cookbook.md"))).Skip(1).ToList();
        var tasks = new List<CookbookTask>();
        for (var i = 0; i < sections.Count; i += 2)
        {
            var text = sections[i + 1];
            var code = Block().Match(text);
            var isToCome = text[..code.Index].Contains("still to come", StringComparison.OrdinalIgnoreCase);
            tasks.Add(new CookbookTask(int.Parse(sections[i], System.Globalization.CultureInfo.InvariantCulture), code.Groups[1].Value, isToCome));
        }

        return tasks;
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Generator.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"^## (\d+)\. .*$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^```csharp\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
