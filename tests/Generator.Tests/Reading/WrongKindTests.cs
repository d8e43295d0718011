using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Reading;

namespace Dovetail.Generator.Tests.Reading;

/// <summary>What is of the wrong kind is told, and never read as if it said something else.</summary>
public sealed class WrongKindTests
{
    [Theory]
    [InlineData("properties: [a]")]
    [InlineData("patternProperties: 5")]
    [InlineData("allOf: { type: object }")]
    [InlineData("oneOf: text")]
    [InlineData("anyOf: true")]
    [InlineData("enum: { a: b }")]
    [InlineData("items: text")]
    [InlineData("type: strnig")]
    [InlineData("additionalProperties: text")]
    [InlineData("additionalProperties: [a]")]
    [InlineData("format: [int32]")]
    [InlineData("nullable: text")]
    [InlineData("type: { a: b }")]
    [InlineData("type: [string, { a: b }]")]
    public void A_keyword_of_the_wrong_kind_is_a_finding_at_its_value(string keyword)
    {
        Specs.Read($"{Specs.Head}components:\n  schemas:\n    A:\n      {keyword}", out var findings);
        Assert.Equal(("DOVE0003", 6), Assert.Single(findings) is var finding ? (finding.Id, finding.Location!.StartLine) : default);
    }

    [Theory]
    [InlineData("properties:")]
    [InlineData("allOf:")]
    [InlineData("required: true")]
    [InlineData("description: [a]")]
    [InlineData("type: string")]
    [InlineData("type: null")]
    [InlineData("type: [string, null]")]
    public void What_says_nothing_or_concerns_no_client_is_not_told(string keyword)
    {
        Specs.Read($"{Specs.Head}components:\n  schemas:\n    A:\n      {keyword}", out var findings);
        Assert.Empty(findings);
    }

    [Theory]
    [InlineData("security: [key]", 1)]
    [InlineData("security: { key: [] }", 1)]
    [InlineData("security: text", 1)]
    [InlineData("security:", 0)]
    public void Broken_security_is_not_taken_for_anonymous_access(string security, int found)
    {
        var document = Specs.Read($"{Operation}\n      {security}\n      responses: {{ '204': {{ description: x }} }}", out var findings);
        Assert.Equal(found, findings.Count(finding => finding.Id == "DOVE0003"));
        Assert.Null(document.Operations[0].Security);
    }

    [Theory]
    [InlineData("security: []", 0)]
    [InlineData("security: [{ }]", 1)]
    public void Anonymous_access_is_what_the_document_says(string security, int choices)
    {
        var document = Specs.Read($"{Operation}\n      {security}\n      responses: {{ '204': {{ description: x }} }}", out var findings);
        Assert.Empty(findings);
        Assert.Equal(choices, document.Operations[0].Security!.Count);
        Assert.All(document.Operations[0].Security!, requirement => Assert.Empty(requirement.Schemes));
    }

    [Theory]
    [InlineData("get: text")]
    [InlineData("get: []")]
    [InlineData("additionalOperations: []")]
    [InlineData("additionalOperations: { COPY: 5 }")]
    public void An_operation_of_the_wrong_kind_is_a_finding(string operation)
    {
        Specs.Read($"openapi: 3.2.0\ninfo: {{ title: T, version: '1' }}\npaths:\n  /a:\n    {operation}", out var findings);
        Assert.Equal(("DOVE0003", 4), Assert.Single(findings) is var finding ? (finding.Id, finding.Location!.StartLine) : default);
    }

    [Theory]
    [InlineData("servers: [text]")]
    [InlineData("servers: [{ description: no url }]")]
    [InlineData("servers: [{ url: { a: b } }]")]
    [InlineData("servers: { url: a }")]
    public void A_server_of_the_wrong_kind_is_a_finding(string servers)
    {
        var document = Specs.Read(Specs.Head + servers, out var findings);
        Assert.Equal(("DOVE0003", 3), Assert.Single(findings) is var finding ? (finding.Id, finding.Location!.StartLine) : default);
        Assert.Empty(document.Servers);
    }

    [Theory]
    [InlineData("openapi: 4.0.0", "OpenAPI 4.0.0 is not known")]
    [InlineData("swagger: '1.2'", "OpenAPI 1.2 is not known")]
    [InlineData("openapi: { a: b }", "does not say its version")]
    [InlineData("openapi:", "does not say its version")]
    [InlineData("- openapi", "does not say its version")]
    public void An_unknown_version_is_a_finding_in_words(string text, string expected)
    {
        var findings = new FindingList();
        Assert.Null(SpecReader.Read(new SourceFile("/app/a.yaml", text), [], findings, TestContext.Current.CancellationToken));
        var finding = Assert.Single(findings.ToEquatableArray());
        Assert.Equal("DOVE0005", finding.Id);
        Assert.Contains(expected, finding.Message, StringComparison.Ordinal);
    }

    private const string Operation = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\nsecurity: [{ key: [] }]\npaths:\n  /a:\n    get:";
}
