using Dovetail.Harness;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dovetail.Generator.Tests.House;

/// <summary>The checkout that the tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = RepositoryRoot.Path;

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string Read(params string[] parts) => File.ReadAllText(PathOf(parts));

    /// <summary>The hand-written C# files below a folder.</summary>
    public static IReadOnlyList<SourceText> Sources(params string[] parts) =>
        [.. Directory.EnumerateFiles(PathOf(parts), "*.cs", SearchOption.AllDirectories)
            .Where(path => !IsBuildOutput(path))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceText(Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText(path)))];

    private static bool IsBuildOutput(string path)
    {
        var folders = Path.GetRelativePath(Root, path).Split(Path.DirectorySeparatorChar);
        return folders.Contains("bin") || folders.Contains("obj");
    }
}

/// <summary>A C# file of the checkout.</summary>
internal sealed record SourceText(string Path, string Text)
{
    public int Lines => Text.Split('\n').Length;

    public CompilationUnitSyntax Parse() =>
        CSharpSyntaxTree.ParseText(Text, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview)).GetCompilationUnitRoot();
}
