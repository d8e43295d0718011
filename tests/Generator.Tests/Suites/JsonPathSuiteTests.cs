using System.Text.Json;
using Dovetail.Generator.Reading.JsonPath;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.References;
using Dovetail.Generator.Tests.Reading;
using Dovetail.Harness;

namespace Dovetail.Generator.Tests.Suites;

/// <summary>The JSONPath compliance suite (RFC 9535) judges the queries of overlays: their places, in order, and what is no query.</summary>
public sealed class JsonPathSuiteTests
{
    private const string Section = "JSONPath";

    [Fact]
    public void A_query_selects_what_the_suite_says()
    {
        var folder = SuiteLedger.Folder("jsonpath");
        Assert.SkipWhen(folder is null, SuiteLedger.Variable + " is not set: the folder with jsonpath/cts.json.");
        using var suite = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder!, "cts.json")));
        var tests = suite.RootElement.GetProperty("tests");
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var test in tests.EnumerateArray())
        {
            if (Judge(test) is { } difference)
            {
                found.Add(test.GetProperty("name").GetString()!, difference);
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{tests.GetArrayLength()} cases, {found.Count} differ");
        Assert.True(tests.GetArrayLength() > 650, $"{tests.GetArrayLength()} cases only");
        var differences = SuiteLedger.Differences(Section, found);
        Assert.True(differences.Count == 0, string.Join("\n", differences));
    }

    /// <returns>What differs; null where nothing does.</returns>
    private static string? Judge(JsonElement test)
    {
        var isInvalid = test.TryGetProperty("invalid_selector", out var invalid) && invalid.GetBoolean();
        try
        {
            var query = PathParser.Parse(test.GetProperty("selector").GetString()!);
            if (isInvalid)
            {
                return "read, and is no query";
            }

            var place = new Place(Nodes.Read(test.GetProperty("document").GetRawText(), "/suite/document.json"), JsonPointer.Root);
            var run = new PathRun(place, new PathBudget(), TestContext.Current.CancellationToken);
            var selected = run.Select(query, place).Select(static one => CanonicalJson.Of(one.Node)).ToList();
            var expected = test.TryGetProperty("results", out var several) ? several.EnumerateArray() : Enumerable.Repeat(test.GetProperty("result"), 1);
            return expected.Any(result => result.EnumerateArray().Select(CanonicalJson.Of).SequenceEqual(selected)) ? null : $"selects {string.Join(", ", selected)}";
        }
        catch (SpecSyntaxException exception)
        {
            return isInvalid ? null : exception.Message;
        }
    }
}
