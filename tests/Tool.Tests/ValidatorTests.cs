using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dovetail.Tool.Tests;

/// <summary>The table of what Redocly and Spectral tell of the documents that each have one fault (docs/house/validators.md).</summary>
public sealed partial class ValidatorTests
{
    private const string Silence = "stops without a rule";

    /// <summary>A rule that is told and stands neither in the row nor among those that the page passes over fails, and so does one that stands there and is not told.</summary>
    [Fact]
    public async Task The_page_says_what_the_others_tell()
    {
        var page = await File.ReadAllTextAsync(RepositoryRoot.PathOf("docs/house/validators.md"), TestContext.Current.CancellationToken);
        var beside = Rules(page[page.IndexOf("<!-- beside -->", StringComparison.Ordinal)..page.IndexOf("<!-- /beside -->", StringComparison.Ordinal)]).ToHashSet();
        var rows = Rows().Matches(page).ToDictionary(static row => row.Groups[1].Value, static row => (Redocly: row.Groups[2].Value, Spectral: row.Groups[3].Value));
        var documents = rows.Keys.Select(static id => RepositoryRoot.PathOf($"sample-specs/broken/{id}.yaml")).ToList();

        var differences = new List<string>();
        foreach (var (file, told) in await AskAsync(documents))
        {
            var row = rows[Path.GetFileNameWithoutExtension(file)];
            differences.AddRange(Differences(file, "Redocly", row.Redocly, told.Redocly, beside));
            differences.AddRange(Differences(file, "Spectral", row.Spectral, told.Spectral, beside));
        }

        Assert.Empty(differences);
        Assert.Equal(Broken(), rows.Keys.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Differences(string file, string validator, string cell, Dictionary<string, int>? told, HashSet<string> beside)
    {
        if (told is null != cell.StartsWith(Silence, StringComparison.Ordinal))
        {
            return [$"{Path.GetFileName(file)}: {validator} {(told is null ? "stops" : "reads on")}"];
        }

        // A rule of style may be what a row is about.
        var (named, rules) = (Rules(cell).ToHashSet(), (told?.Keys ?? Enumerable.Empty<string>()).ToHashSet());
        return rules.Except(named).Except(beside).Select(rule => $"{Path.GetFileName(file)}: {validator} tells {rule}")
            .Concat(named.Except(rules).Select(rule => $"{Path.GetFileName(file)}: {validator} does not tell {rule}"));
    }

    private static async Task<Dictionary<string, Told>> AskAsync(IReadOnlyList<string> documents)
    {
        var (node, missing) = NodeScript.TryStart("Validators", "what validates beside us", "lint.mjs", documents, "npm ci --ignore-scripts");
        Assert.SkipWhen(node is null, missing);
        await using (node)
        {
            var text = await node!.Output.ReadToEndAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, await node.WaitAsync(TestContext.Current.CancellationToken));
            return JsonSerializer.Deserialize<Dictionary<string, Told>>(text, JsonSerializerOptions.Web)!;
        }
    }

    /// <summary>The documents that are whole by themselves: an overlay is read with what it lies over.</summary>
    private static IEnumerable<string> Broken() => Directory.GetFiles(RepositoryRoot.PathOf("sample-specs/broken"), "DOVE*.yaml")
        .Where(static file => !File.Exists(Path.ChangeExtension(file, ".overlay.yaml")) && !file.EndsWith(".overlay.yaml", StringComparison.Ordinal))
        .Select(static file => Path.GetFileNameWithoutExtension(file))
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Rules(string text) => Code().Matches(text).Select(static match => match.Groups[1].Value);

    [GeneratedRegex(@"^\| \[(DOVE\d+)\]\([^)]*\) \| [^|]* \| ([^|]*) \| ([^|]*) \|$", RegexOptions.Multiline)]
    private static partial Regex Rows();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    private sealed record Told(Dictionary<string, int>? Redocly, Dictionary<string, int> Spectral);
}
