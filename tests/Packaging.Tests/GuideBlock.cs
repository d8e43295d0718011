using System.Text.RegularExpressions;

namespace Dovetail.Packaging.Tests;

/// <summary>A block of a page of docs/guide: its language, its text, and the file that the line before it names.</summary>
internal sealed partial record GuideBlock(string Language, string Text, string? File)
{
    public static IReadOnlyList<GuideBlock> Read(string page)
    {
        var text = System.IO.File.ReadAllText(RepositoryRoot.PathOf("docs", "guide", page)).ReplaceLineEndings("\n");
        var blocks = Block().Matches(text).Select(match => new GuideBlock(match.Groups["language"].Value, match.Groups["text"].Value, FileIn(match.Groups["before"].Value))).ToList();
        Assert.Equal(Fence().Count(text), 2 * blocks.Count);
        return blocks;
    }

    private static string? FileIn(string line) => FileName().Matches(line).FirstOrDefault()?.Groups[1].Value;

    [GeneratedRegex(@"^(?<before>[^\n]*)\n\n```(?<language>\w+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("^```", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"`([\w.]+\.(?:cs|csproj|yaml))`")]
    private static partial Regex FileName();
}
