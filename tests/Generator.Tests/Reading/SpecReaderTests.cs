using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Reading;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Tests.Reading;

public sealed class SpecReaderTests
{
    [Fact]
    public void References_lead_anywhere()
    {
        var document = Read("""
            openapi: 3.1.0
            info: { title: T, version: 1 }
            paths:
              /a/{id}:
                $ref: '#/components/pathItems/A'
              /b:
                get: { responses: { '200': { $ref: '#/paths/~1a~1%7Bid%7D/get/responses/200' } } }
            components:
              pathItems:
                A: { get: { parameters: [{ $ref: '#/components/parameters/Id' }], responses: { '200': { description: x, content: { application/json: { schema: { $ref: '#/components/schemas/A/properties/b' } } } } } } }
              parameters: { Id: { name: id, in: path, required: true, schema: { type: string } } }
              schemas: { A: { type: object, properties: { b: { type: object, properties: { c: { type: string } } } } } }
            """, out var findings);
        var first = document.Operations[0];
        Assert.Equal("id", Assert.Single(first.Parameters).Name);
        var schema = first.Responses[0].Content[0].Schema!.Reference!;
        Assert.Same(document.Schemas[0].Schema.Properties[0].Schema, schema);
        Assert.Equal("DOVE0002", Assert.Single(findings).Id);
    }

    [Fact]
    public void References_lead_to_other_files_by_paths_beside_them()
    {
        var root = new SourceFile("/app/api/openapi.yaml", "openapi: 3.0.0\ninfo: { title: T, version: '1' }\npaths: { /a: { get: { responses: { '200': { description: x, content: { application/json: { schema: { $ref: '../schemas/Pet.yaml' } } } } } } } }");
        SourceFile[] others = [new("/app/schemas/Pet.yaml", "type: object\nproperties: { owner: { $ref: 'common.json#/Owner' }, self: { $ref: '#' } }"), new(@"\app\schemas\common.json", """{ "Owner": { "type": "object", "properties": { "pet": { "$ref": "./Pet.yaml" } } } }""")];
        var findings = new FindingList();
        var document = SpecReader.Read(root, others, findings, TestContext.Current.CancellationToken)!;
        Assert.Empty(findings.ToEquatableArray());
        var pet = document.Operations[0].Responses[0].Content[0].Schema!.Reference!;
        Assert.Equal(("Pet", "Owner"), (pet.ComponentName, pet.Properties[0].Schema.Reference!.ComponentName));
        Assert.Same(pet, pet.Properties[1].Schema.Reference);
        Assert.Same(pet, pet.Properties[0].Schema.Reference!.Properties[0].Schema.Reference);
    }

    [Theory]
    [InlineData("'https://example.com/a.yaml#/X'", "not fetched")]
    [InlineData("'other.yaml#/X'", "no such file")]
    [InlineData("'#/components/schemas/Missing'", "nothing at this place")]
    [InlineData("'#/components/schemas/%ZZ'", "nothing at this place")]
    public void A_reference_that_leads_nowhere_says_why(string reference, string reason)
    {
        Read($"openapi: 3.0.0\ninfo: {{ title: T, version: '1' }}\npaths: {{ /a: {{ get: {{ responses: {{ '204': {{ description: x }} }} }} }} }}\ncomponents: {{ schemas: {{ A: {{ $ref: {reference} }} }} }}", out var findings);
        Assert.Contains(reason, Assert.Single(findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Version_2_reads_in_the_shape_of_version_3()
    {
        var document = Read("""
            swagger: '2.0'
            info: { title: T, version: '1' }
            host: api.example
            basePath: /v1/
            schemes: [http, https]
            consumes: [application/json]
            produces: [application/json]
            securityDefinitions:
              basic: { type: basic }
              oauth: { type: oauth2, flow: accessCode, authorizationUrl: 'https://a', tokenUrl: 'https://t', scopes: { read: Reads } }
            paths:
              /pets/{id}:
                parameters: [{ name: id, in: path, required: true, type: integer, format: int32 }]
                post:
                  parameters:
                    - { name: tags, in: query, type: array, items: { type: string }, collectionFormat: multi }
                    - { name: body, in: body, required: true, schema: { $ref: '#/definitions/Pet' } }
                  responses: { '200': { description: x, schema: { $ref: '#/definitions/Pet' } } }
                put:
                  consumes: [multipart/form-data]
                  parameters: [{ name: file, in: formData, type: file, required: true }, { name: note, in: formData, type: string }]
                  responses: { default: { description: x } }
            definitions: { Pet: { type: object, x-nullable: true } }
            """, out var findings);
        Assert.Empty(findings);
        Assert.Equal(["https://api.example/v1", "http://api.example/v1"], document.Servers.Select(server => server.Url));
        Assert.Equal([("basic", SecuritySchemeKind.Http), ("oauth", SecuritySchemeKind.OAuth2)], document.SecuritySchemes.Select(scheme => (scheme.Name, scheme.Kind)));
        Assert.Equal("authorizationCode", document.SecuritySchemes[1].Flows[0].Kind);
        var post = document.Operations[0];
        Assert.Equal([("tags", true), ("id", false)], post.Parameters.Select(parameter => (parameter.Name, parameter.Explode)));
        Assert.Equal(SchemaTypes.Integer, post.Parameters[1].Schema!.Types);
        Assert.Same(document.Schemas[0].Schema, post.RequestBody!.Content[0].Schema!.Reference);
        var form = document.Operations[1].RequestBody!.Content[0];
        Assert.Equal("multipart/form-data", form.MediaType);
        Assert.Equal([("file", "binary"), ("note", null)], form.Schema!.Properties.Select(property => (property.Name, property.Schema.Format)));
        Assert.True(document.Schemas[0].Schema.IsNullable);
    }

    [Fact]
    public void Version_32_has_further_methods_and_query_strings()
    {
        var document = Read("""
            openapi: 3.2.0
            info: { title: T, version: '1' }
            paths:
              /a:
                query: { operationId: q, responses: { '204': { description: x } } }
                additionalOperations: { COPY: { operationId: c, parameters: [{ name: all, in: querystring, content: { application/json: { schema: { } } } }], responses: { '204': { description: x } } } }
            """, out _);
        Assert.Equal(["QUERY", "COPY"], document.Operations.Select(operation => operation.Method));
        Assert.Equal(ParameterPlace.QueryString, document.Operations[1].Parameters[0].Place);
    }

    [Theory]
    [InlineData("minimum: 5, exclusiveMinimum: true", "5", true)]
    [InlineData("exclusiveMinimum: 5", "5", true)]
    [InlineData("minimum: 1e400", "1e400", false)]
    public void Bounds_are_read_in_both_spellings(string keywords, string minimum, bool exclusive)
    {
        var document = Read($"openapi: 3.0.0\ninfo: {{ title: T, version: '1' }}\npaths: {{ }}\ncomponents: {{ schemas: {{ A: {{ {keywords} }} }} }}", out _);
        Assert.Equal((minimum, exclusive), (document.Schemas[0].Schema.Constraints.Minimum, document.Schemas[0].Schema.Constraints.ExclusiveMinimum));
    }

    [Fact]
    public void Reading_stops_when_it_is_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var file = new SourceFile("/app/a.yaml", "openapi: 3.0.0\ninfo: { title: T, version: '1' }\npaths: { /a: { get: { responses: { } } } }");
        Assert.Throws<OperationCanceledException>(() => SpecReader.Read(file, [], new FindingList(), cancelled.Token));
    }

    private static SpecDocument Read(string text, out IReadOnlyList<Finding> findings)
    {
        var list = new FindingList();
        var document = SpecReader.Read(new SourceFile("/app/test.yaml", text), [], list, TestContext.Current.CancellationToken)!;
        findings = [.. list.ToEquatableArray().Where(finding => finding.Id != "DOVE0011")];
        return document;
    }
}
