using System.Text.RegularExpressions;

namespace Dovetail.Generator.Tests.House;

/// <summary>What a page refers to is there, and each page is found from its index.</summary>
public sealed partial class LinkTests
{
    public static TheoryData<string> Pages =>
        [.. Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Repository.Root, "*.md"))
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_link_leads_somewhere(string page)
    {
        var folder = Path.GetDirectoryName(Repository.PathOf(page))!;
        foreach (var link in Link().Matches(Repository.Read(page)).Select(match => match.Groups[1].Value).Where(link => !link.Contains("://", StringComparison.Ordinal)))
        {
            var (file, heading) = link.Split('#') is [var path, var anchor] ? (path, anchor) : (link, null);
            var target = file.Length == 0 ? Repository.PathOf(page) : Path.GetFullPath(Path.Combine(folder, file));
            Assert.True(File.Exists(target) || Directory.Exists(target), $"{page}: {link}");
            Assert.True(heading is null || AnchorsOf(target).Contains(heading), $"{page}: {link} names no heading");
        }
    }

    [Theory]
    [InlineData("docs/guide")]
    [InlineData("docs/house")]
    public void An_index_names_every_page(string room)
    {
        var index = Repository.Read(room, "README.md");
        var pages = Directory.EnumerateFileSystemEntries(Repository.PathOf(room)).Select(Path.GetFileName).Where(name => name != "README.md");
        Assert.All(pages, page => Assert.Contains($"]({page}", index));
    }

    private static IEnumerable<string> AnchorsOf(string page) =>
        Heading().Matches(File.ReadAllText(page)).Select(match => NoAnchor().Replace(match.Groups[1].Value.ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (.+?)\s*$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoAnchor();
}
