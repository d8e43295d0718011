using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Reading;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.Overlays;
using Dovetail.Generator.Tests.Reading;
using Dovetail.Harness;

namespace Dovetail.Generator.Tests.Suites;

/// <summary>The Overlay Specification's own sets judge what overlays make of documents, and its overlays that pass and fail what is found about them.</summary>
public sealed class OverlaySuiteTests
{
    private const string Section = "Overlays";

    [Fact]
    public void An_overlay_makes_of_a_document_what_the_specification_shows()
    {
        var folder = SuiteLedger.Folder("overlay", "compliant-sets");
        Assert.SkipWhen(folder is null, SuiteLedger.Variable + " is not set: the folder with overlay/compliant-sets.");
        var sets = Directory.GetDirectories(folder!);
        Assert.Equal(8, sets.Length);
        foreach (var set in sets)
        {
            var findings = new FindingList();
            var overlay = new SourceFile("/suite/overlay.yaml", File.ReadAllText(Path.Combine(set, "overlay.yaml"))) { OverlayOf = "/suite/openapi.yaml" };
            var root = new OverlayApplier(findings, TestContext.Current.CancellationToken).Apply(Read(Path.Combine(set, "openapi.yaml")), [overlay]);

            Assert.Empty(findings.ToEquatableArray());
            Assert.Equal(CanonicalJson.Of(Read(Path.Combine(set, "output.yaml"))), CanonicalJson.Of(root));
        }
    }

    [Fact]
    public void An_overlay_that_fails_is_found_and_one_that_passes_is_not()
    {
        var folder = SuiteLedger.Folder("overlay", "tests");
        Assert.SkipWhen(folder is null, SuiteLedger.Variable + " is not set: the folder with overlay/tests.");
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var count = 0;
        foreach (var version in (string[])["v1.0", "v1.1"])
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(folder!, version), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                count++;
                var findings = new FindingList();
                _ = new OverlayReader(findings, TestContext.Current.CancellationToken)
                    .Read(new SpecText(new SourceFile(file, File.ReadAllText(file)), new SpecText(new SourceFile("/suite/openapi.yaml", "")))).ToList();
                var isFail = Path.GetFileName(Path.GetDirectoryName(file)) == "fail";
                if (findings.ToEquatableArray().Count > 0 != isFail)
                {
                    found.Add(Path.GetRelativePath(folder!, file).Replace('\\', '/'), isFail ? "nothing is found" : findings.ToEquatableArray()[0].Message);
                }
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{count} overlays, {found.Count} differ");
        Assert.True(count > 40, $"{count} overlays only");
        var differences = SuiteLedger.Differences(Section, found);
        Assert.True(differences.Count == 0, string.Join("\n", differences));
    }

    private static SpecNode Read(string path) => Nodes.Read(File.ReadAllText(path), "/suite/openapi.yaml");
}
