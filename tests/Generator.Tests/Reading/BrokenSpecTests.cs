using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Options;
using Dovetail.Generator.Reading;
using Dovetail.Generator.Tests.House;

namespace Dovetail.Generator.Tests.Reading;

/// <summary>Each spec in sample-specs/broken shows its finding, at the line that says so in a comment.</summary>
public sealed class BrokenSpecTests
{
    public static TheoryData<string> Ids => [.. Directory.EnumerateFiles(Repository.PathOf("sample-specs", "broken"), "*.yaml").Select(path => Path.GetFileName(path).Split('.')[0]).Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_broken_spec_is_a_finding_at_its_line(string id)
    {
        SourceFile document = new("/app/broken.yaml", Repository.Read("sample-specs", "broken", id + ".yaml"));
        SourceFile[] overlays = File.Exists(Repository.PathOf("sample-specs", "broken", id + ".overlay.yaml"))
            ? [new("/app/broken.overlay.yaml", Repository.Read("sample-specs", "broken", id + ".overlay.yaml")) { OverlayOf = document.Path }]
            : [];
        var culprit = overlays.LastOrDefault(document);
        var line = Array.FindIndex(culprit.Text.Split('\n'), line => line.Contains("# " + id, StringComparison.Ordinal));
        var result = ClientCompiler.Compile(document, overlays, new GeneratorOptions(), TestContext.Current.CancellationToken);
        var finding = Assert.Single(result.Findings, finding => finding.Id == id);
        Assert.Equal((line, culprit.Path), (finding.Location!.StartLine, finding.Location.Path));
        Assert.DoesNotContain(result.Findings, finding => finding.Id == FindingRules.InternalError.Id);
    }
}
