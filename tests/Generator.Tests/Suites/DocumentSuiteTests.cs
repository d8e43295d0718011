using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Options;
using Dovetail.Generator.Reading;
using Dovetail.Harness;
using Dovetail.Tool.Lint;
using Microsoft.CodeAnalysis;
using References = Dovetail.Generator.Reading.References;

namespace Dovetail.Generator.Tests.Suites;

/// <summary>The OpenAPI Specification's own documents: each that fails has a finding, and none that passes has one of a warning's weight or more.</summary>
public sealed class DocumentSuiteTests
{
    private const string Section = "OpenAPI documents";

    [Fact]
    public void A_document_that_fails_is_found_and_one_that_passes_is_not()
    {
        var folder = SuiteLedger.Folder("openapi-documents");
        Assert.SkipWhen(folder is null, SuiteLedger.Variable + " is not set: the folder with openapi-documents.");
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var (passes, fails) = (0, 0);
        foreach (var version in (string[])["v3.1", "v3.2"])
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(folder!, version), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                var findings = FindingsOf(file);
                Assert.True(IsFail(file) || findings.All(static finding => finding.Id != FindingRules.NotAllowed.Id), $"{file}: {string.Join("; ", findings)}");
                var isFail = IsFail(file);
                (passes, fails) = isFail ? (passes, fails + 1) : (passes + 1, fails);
                if (isFail ? findings.Count == 0 : findings.Any(static finding => FindingRules.ById[finding.Id].DefaultSeverity >= DiagnosticSeverity.Warning))
                {
                    var difference = isFail ? "nothing is found" : string.Join("; ", findings.Select(static finding => $"{finding.Id} {finding.Message}"));
                    found.Add(Path.GetRelativePath(folder!, file).Replace('\\', '/'), difference);
                }
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{passes} pass, {fails} fail, {found.Count} differ");
        Assert.Equal((72, 40), (passes, fails));
        var differences = SuiteLedger.Differences(Section, found);
        Assert.True(differences.Count == 0, string.Join("\n", differences));
    }

    private static bool IsFail(string file) => Path.GetFileName(Path.GetDirectoryName(file)) == "fail";

    // What validate tells. That there is nothing to call is true of nearly all of them, and says nothing about what is wrong.
    private static List<Finding> FindingsOf(string file)
    {
        var source = new SourceFile(file, File.ReadAllText(file));
        var root = new References.SpecFiles(source, [], new FindingList(), TestContext.Current.CancellationToken).RootOf(References.SpecPath.Normalize(file));
        return
        [
            .. ClientCompiler.Compile(source, [], new GeneratorOptions { Namespace = "Suite" }, TestContext.Current.CancellationToken).Findings
                .Where(static finding => finding.Id != FindingRules.NoOperations.Id),
            .. root is null ? [] : DocumentLint.Run(root, TestContext.Current.CancellationToken),
        ];
    }
}
