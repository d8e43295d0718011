using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Reading;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Tests.Reading;

public sealed class SpecReaderTests
{
    [Fact]
    public void Version_2_reads_in_the_shape_of_version_3()
    {
        var document = Specs.Read("""
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
        var document = Specs.Read("""
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
    [InlineData("swagger: '2.0'")]
    [InlineData("swagger: 2.0")]
    [InlineData("openapi: 3.0.4")]
    [InlineData("openapi: '3.1'")]
    [InlineData("openapi: 3.2.0")]
    [InlineData("openapi: 3.7.0")]
    public void Each_version_is_read(string version)
    {
        var document = Specs.Read(version + "\ninfo: { title: T, version: '1' }\npaths: { /a: { get: { responses: { '204': { description: x } } } } }", out var findings);
        Assert.Empty(findings);
        Assert.Single(document.Operations);
    }

    [Theory]
    [InlineData("200", "200")]
    [InlineData("4xx", "4XX")]
    [InlineData("Default", "default")]
    [InlineData("", null)]
    [InlineData("2XY", null)]
    [InlineData("ok", null)]
    public void A_response_stands_under_a_status(string key, string? expected)
    {
        var document = Specs.Read($"openapi: 3.0.0\ninfo: {{ title: T, version: '1' }}\npaths: {{ /a: {{ get: {{ responses: {{ '{key}': {{ description: x }} }} }} }} }}", out var findings);
        Assert.Equal(expected, document.Operations[0].Responses.SingleOrDefault()?.Status);
        Assert.Equal(expected is null, findings.Any(finding => finding.Id == "DOVE0003"));
    }

    [Theory]
    [InlineData("minimum: 5, exclusiveMinimum: true", "5", true)]
    [InlineData("exclusiveMinimum: 5", "5", true)]
    [InlineData("minimum: 1e400", "1e400", false)]
    public void Bounds_are_read_in_both_spellings(string keywords, string minimum, bool exclusive)
    {
        var document = Specs.Read($"openapi: 3.0.0\ninfo: {{ title: T, version: '1' }}\npaths: {{ }}\ncomponents: {{ schemas: {{ A: {{ {keywords} }} }} }}", out _);
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
}
