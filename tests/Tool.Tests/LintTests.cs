using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Reading;
using Dovetail.Tool.Lint;

namespace Dovetail.Tool.Tests;

/// <summary>DOVE0024: what the OpenAPI Specification does not allow, at its place.</summary>
public sealed class LintTests : IDisposable
{
    private readonly ToolFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("components: { links: { a: { body: {} } } }", "Link has no 'body'", "body")]
    [InlineData("paths: {}\noverlays: {}", "OpenAPI has no 'overlays'", "overlays")]
    [InlineData("x-mine: {}", "'paths', 'components' or 'webhooks'", "openapi: 3.1.0")]
    [InlineData("components: { parameters: { a: { name: a, in: query, schema: {}, example: 1, examples: {} } } }", "'examples' does not stand beside 'example'", "examples")]
    [InlineData("components: { parameters: { a: { name: a, in: query, schema: {}, content: { a/b: {} } } } }", "'content' does not stand beside 'schema'", "content")]
    [InlineData("components: { parameters: { a: { in: query, schema: {} } } }", "Parameter has to have 'name'", "{ in: query, schema: {} }")]
    [InlineData("components: { parameters: { a: { name: a, in: path, allowReserved: false, required: true, schema: {} } } }", "in 'path' has no 'allowReserved'", "allowReserved")]
    [InlineData("components: { parameters: { a: { name: 'a{b', in: path, required: true, schema: {} } } }", "name of a parameter of a path", "'a{b'")]
    [InlineData("components: { parameters: { a: { name: 'a b', in: header, schema: {} } } }", "'a b' can not be the name of a header", "'a b'")]
    [InlineData("paths: { /a: { get: { responses: { default: { description: d, headers: { 'a=b': { schema: {} } } } } } } }", "'a=b' can not be the name of a header", "'a=b'")]
    [InlineData("components: { headers: { a: { schema: {}, allowReserved: true } } }", "A header has no 'allowReserved'", "allowReserved")]
    [InlineData("components: { examples: { a: { value: 1, externalValue: b } } }", "'externalValue' does not stand beside 'value'", "externalValue")]
    [InlineData("components: { schemas: { a: { type: object, properties: { b: { type: string, xml: { nodeType: attribute, attribute: true } } } } } }",
        "'attribute' does not stand beside 'nodeType'", "attribute")]
    [InlineData("components: {}\nservers: [{ url: 'https://{a}', variables: { a: { enum: [], default: b } } }]", "'enum' has to have a value", "[]")]
    [InlineData("components: {}\nservers: [{ url: 'https://{a}', variables: { a: { enum: [c], default: b } } }]", "'b' is none of the values of 'enum'", "b")]
    [InlineData("webhooks: { a: { post: { responses: { '204': {} } } } }", "A response has to have 'description'", "{}")]
    [InlineData("components: { callbacks: { a: { '{$url}': { post: { requestbody: {}, responses: { '204': { description: d } } } } } } }",
        "Operation has no 'requestbody'", "requestbody")]
    [InlineData("components: { pathItems: { a: { parameters: [{ name: q, in: querystring, content: { a/b: {} } }, { name: r, in: query, schema: {} }] } } }",
        "'query' does not stand beside one in 'querystring'", "{ name: r, in: query, schema: {} }")]
    public void What_is_not_allowed_is_told_at_its_place(string document, string reason, string text)
    {
        document = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\n" + document;
        var finding = Assert.Single(Lint(document));
        Assert.Equal(FindingRules.NotAllowed.Id, finding.Id);
        Assert.Contains(reason, finding.Message, StringComparison.Ordinal);
        Assert.Equal(text, document.Substring(finding.Location!.Start, finding.Location.Length).Split('\n')[0].TrimEnd());
    }

    [Theory]
    [InlineData("3.2.0", "components: { parameters: { a: { name: a, in: path, allowReserved: true, required: true, schema: {} } } }")]
    [InlineData("3.0.3", "paths: {}\ncomponents: { headers: { a: { allowReserved: true, schema: {} } } }")]
    [InlineData("3.2.0", "components: { responses: { a: { summary: s } } }")]
    [InlineData("3.1.0", "components: { parameters: { a: { $ref: '#/components/parameters/b', description: d }, b: { name: b, in: query, schema: {} } } }")]
    [InlineData("3.1.0", "components: { schemas: { a: { unknown: 1, properties: { x-own: { type: string, body: 2 } } }, b: true } }")]
    [InlineData("3.1.0", "paths: { x-own: { all: 1 }, /a: { x-b: 1, get: { responses: { x-c: [], default: { description: d } } } } }")]
    [InlineData("3.1.0", "paths: null\ncomponents: []\ntags: [1, null]")]
    [InlineData("2.0", "paths: {}\ndefinitions: {}")]
    [InlineData("[3]", "paths: {}")]
    public void What_is_allowed_or_of_another_kind_is_not(string version, string document) =>
        Assert.Empty(Lint($"openapi: {version}\ninfo: {{ title: T, version: '1' }}\n{document}"));

    [Fact]
    public void A_document_that_is_all_wrong_has_an_end()
    {
        var wrong = string.Join(", ", Enumerable.Range(0, 5_000).Select(static i => $"w{i}: 1"));
        Assert.Equal(200, Lint($"openapi: 3.1.0\ninfo: {{ title: T, version: '1' }}\ncomponents: {{}}\n{wrong.Replace(", ", "\n", StringComparison.Ordinal)}").Count);
    }

    [Fact]
    public void What_an_anchor_repeats_is_told_once()
    {
        // Twice as many schemas with each: what expands to more than a million nodes is no document to the reader.
        var schemas = string.Join("\n", Enumerable.Range(0, 20).Select(static i =>
            $"    s{i}: &s{i} {{ xml: {{ odd: 1 }}, allOf: [{(i == 0 ? "" : $"*s{i - 1}, *s{i - 1}")}] }}"));
        Assert.Equal(20, Lint($"openapi: 3.1.0\ninfo: {{ title: T, version: '1' }}\ncomponents:\n  schemas:\n{schemas}").Count);
    }

    [Fact]
    public async Task Validate_tells_it_as_a_suggestion_that_can_be_turned_off()
    {
        _folder.Write("shop.yaml", ToolFolder.Petstore + "\nmine: {}\n");
        Assert.Contains("DOVE0024", (await _folder.RunAsync("validate", "shop.yaml")).AssertCode(ExitCode.Success).Output, StringComparison.Ordinal);
        _folder.Write(".editorconfig", "root = true\n[shop.yaml]\ndovetail_severity_dove0024 = none\n");
        Assert.DoesNotContain("DOVE0024", (await _folder.RunAsync("validate", "shop.yaml")).AssertCode(ExitCode.Success).Output, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Finding> Lint(string document)
    {
        var files = new Dovetail.Generator.Reading.References.SpecFiles(new SourceFile("/app/lint.yaml", document), [], new FindingList(), TestContext.Current.CancellationToken);
        return DocumentLint.Run(files.RootOf("/app/lint.yaml")!, TestContext.Current.CancellationToken);
    }
}
