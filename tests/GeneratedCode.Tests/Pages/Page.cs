using System.Text.RegularExpressions;

namespace Features.Pages;

/// <summary>The pages of docs/guide.</summary>
internal static partial class Page
{
    public static string Read(string name) => Read("docs", "guide", name);

    /// <summary>A file beside the tests of the cookbook.</summary>
    public static string Source(string name) => Read("tests", "GeneratedCode.Tests", "Cookbook", name);

    private static string Read(params string[] path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Generator.sln")))
        {
            folder = folder.Parent;
        }

        return File.ReadAllText(Path.Combine([folder.FullName, .. path]));
    }

    /// <summary>The first block of C# that stands in a text.</summary>
    [GeneratedRegex(@"^```csharp\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    public static partial Regex Block();
}
