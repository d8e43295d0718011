using System.Text.RegularExpressions;

namespace Features.Pages;

/// <summary>The pages of docs/guide.</summary>
internal static partial class Page
{
    public static string Read(string name) => File.ReadAllText(RepositoryRoot.PathOf("docs", "guide", name));

    /// <summary>A file beside the tests of the cookbook.</summary>
    public static string Source(string name) => File.ReadAllText(RepositoryRoot.PathOf("tests", "GeneratedCode.Tests", "Cookbook", name));

    /// <summary>The first block of C# that stands in a text.</summary>
    [GeneratedRegex(@"^```csharp\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    public static partial Regex Block();
}
