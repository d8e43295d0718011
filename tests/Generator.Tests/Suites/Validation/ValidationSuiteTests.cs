using Dovetail.Harness;

namespace Dovetail.Generator.Tests.Suites.Validation;

/// <summary>The JSON-Schema-Test-Suite judges what clients send: draft 2020-12 as OpenAPI 3.1 has it, draft 4 as 3.0 has it.</summary>
public sealed class ValidationSuiteTests
{
    [Theory]
    [InlineData("draft2020-12", "3.1.0")]
    [InlineData("draft4", "3.0.3")]
    public async Task What_a_client_sends_is_judged_as_the_suite_judges_it(string draft, string version)
    {
        var folder = SuiteLedger.Folder("json-schema", "tests", draft);
        Assert.SkipWhen(folder is null, SuiteLedger.Variable + " is not set: the folder with json-schema/tests.");
        var groups = SchemaGroup.Read(folder!).ToLookup(static group => group.Limit is null);
        List<SchemaGroup> judged = [.. groups[true]];
        var (document, schemas) = SchemaGroup.DocumentOf(judged, version);
        using var client = SuiteClient.Make(document, schemas, TestContext.Current.CancellationToken);
        var verdicts = new List<SuiteVerdict>();
        foreach (var (group, test) in judged.SelectMany(static group => group.Tests.Select(test => (group, test))))
        {
            verdicts.Add(await SuiteVerdict.OfAsync(client, group.Index, $"{group.Name}: {test.Name}", test.Data, test.IsValid));
        }

        var differences = ValidationPage.Differences(draft, ValidationPage.Section(draft, verdicts, [.. groups[false]]));
        var fitting = verdicts.Where(static verdict => verdict.Excluded is null).ToList();
        var agreed = fitting.Count(static verdict => verdict.Difference is null);
        TestContext.Current.TestOutputHelper!.WriteLine($"{draft}: {agreed} of {fitting.Count} agree; {verdicts.Count} cases in scope");
        var unexplained = fitting.Where(static verdict => verdict.Difference is not null && ValidationReasons.Of(verdict.Case) is null);
        Assert.Empty(unexplained.Select(static verdict => $"{verdict.Case}: {verdict.Difference}"));
        Assert.True(agreed >= 0.97 * fitting.Count, $"{agreed} of {fitting.Count}");
        Assert.True(fitting.Count > 300, $"{fitting.Count} cases only");
        Assert.True(differences.Count == 0, string.Join("\n", differences));
    }
}
