using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Reading;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Tests.Reading;

/// <summary>Reads documents for tests.</summary>
internal static class Specs
{
    /// <summary>The beginning of a document whose paths do not matter.</summary>
    public const string Head = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths: { /a: { get: { responses: { '204': { description: x } } } } }\n";

    public static SpecDocument Read(string text, out IReadOnlyList<Finding> findings, params SourceFile[] others)
    {
        var list = new FindingList();
        var document = SpecReader.Read(new SourceFile("/app/test.yaml", text), others, list, TestContext.Current.CancellationToken)!;
        findings = [.. list.ToEquatableArray().Where(finding => finding.Id != FindingRules.NoOperations.Id)];
        return document;
    }

    /// <summary>The schema of a name, of a document that has nothing to be found.</summary>
    public static SpecSchema Schema(string text, string name, params SourceFile[] others)
    {
        var document = Read(text, out var findings, others);
        Assert.Empty(findings);
        return document.Schemas.Single(schema => schema.Name == name).Schema;
    }
}
