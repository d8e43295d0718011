using System.Text.Json;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Reading;
using Dovetail.Generator.Reading.References;
using Dovetail.Testing.Server.Schemas;

namespace Dovetail.TestServer.Tests.Schemas;

/// <summary>The JSON-Schema-Test-Suite judges the check of values: draft 2020-12 as 3.1 has it, draft 4 as 3.0 and 2.0 have it.</summary>
public sealed class SchemaSuiteTests
{
    /// <summary>Cases that need documents of other servers, or other dialects of JSON Schema, are out of scope.</summary>
    private static readonly string[] OutOfScope = ["localhost:1234", "draft2019-09", "draft3"];

    public static TheoryData<string, string> Suites => new()
    {
        { "draft2020-12", "" },
        { "draft2020-12", "optional" },
        { "draft4", "" },
        { "draft4", "optional" },
    };

    [Theory]
    [MemberData(nameof(Suites))]
    public void Values_are_judged_as_the_suite_judges_them(string draft, string part)
    {
        var folder = Environment.GetEnvironmentVariable("DOVETAIL_SUITES");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "DOVETAIL_SUITES is not set: the folder with json-schema/tests.");
        var wrong = new List<string>();
        var count = 0;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, "json-schema", "tests", draft, part), "*.json").Order(StringComparer.Ordinal))
        {
            using var groups = JsonDocument.Parse(File.ReadAllText(file));
            foreach (var group in groups.RootElement.EnumerateArray().Where(static group => !Array.Exists(OutOfScope, group.GetProperty("schema").GetRawText().Contains)))
            {
                wrong.AddRange(Judge(Path.GetFileNameWithoutExtension(file), group, draft == "draft4" ? Dialect.OpenApi30 : Dialect.OpenApi31, ref count));
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{draft} {part}: {count} cases, {wrong.Count} differ");
        wrong.ForEach(TestContext.Current.TestOutputHelper!.WriteLine);
        var known = SchemaLedger.Of(draft, part);
        Assert.DoesNotContain(wrong, one => !known.Any(entry => one.StartsWith(entry, StringComparison.Ordinal)));
        Assert.All(known, entry => Assert.Contains(wrong, one => one.StartsWith(entry, StringComparison.Ordinal)));
        Assert.True(count > 50, $"{count} cases only");
    }

    private static List<string> Judge(string file, JsonElement group, Dialect dialect, ref int count)
    {
        var source = new SourceFile("/suite/schema.json", group.GetProperty("schema").GetRawText());
        var files = new SpecFiles(source, [], new FindingList(), CancellationToken.None);
        var schemas = new SchemaSource(files, dialect, tracksEvaluated: true);
        var wrong = new List<string>();
        if (files.RootOf(source.Path) is not { } root)
        {
            return [$"{file}: {group.GetProperty("description")}: not read"];
        }

        foreach (var test in group.GetProperty("tests").EnumerateArray())
        {
            count++;
            var isGood = SchemaCheck.Run(schemas, new Place(root, JsonPointer.Root), test.GetProperty("data"), MessageSide.None).Count == 0;
            if (isGood != test.GetProperty("valid").GetBoolean())
            {
                wrong.Add($"{file}: {group.GetProperty("description").GetString()}: {test.GetProperty("description").GetString()}");
            }
        }

        return wrong;
    }
}
