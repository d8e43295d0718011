using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Options;
using Dovetail.Generator.Reading;
using Dovetail.Generator.Tests.House;

namespace Dovetail.Generator.Tests.Reading;

/// <summary>Each spec in sample-specs/broken shows its finding, at the line that says so in a comment.</summary>
public sealed class BrokenSpecTests
{
    public static TheoryData<string> Ids => [.. Directory.EnumerateFiles(Repository.PathOf("sample-specs", "broken"), "*.yaml").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_broken_spec_is_a_finding_at_its_line(string id)
    {
        var text = Repository.Read("sample-specs", "broken", id + ".yaml");
        var line = Array.FindIndex(text.Split('\n'), line => line.Contains("# " + id, StringComparison.Ordinal));
        var result = ClientCompiler.Compile(new SourceFile("/app/broken.yaml", text), [], new GeneratorOptions(), TestContext.Current.CancellationToken);
        var finding = Assert.Single(result.Findings, finding => finding.Id == id);
        Assert.Equal((line, "/app/broken.yaml"), (finding.Location!.StartLine, finding.Location.Path));
        Assert.DoesNotContain(result.Findings, finding => finding.Id == FindingRules.InternalError.Id);
    }
}
