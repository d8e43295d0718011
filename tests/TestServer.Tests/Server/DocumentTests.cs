using Dovetail.Testing;

namespace Dovetail.TestServer.Tests.Server;

/// <summary>Documents of every dialect, broken ones and hostile ones.</summary>
public sealed class DocumentTests
{
    [Fact]
    public void A_document_that_can_not_be_read_says_why()
    {
        var unreadable = Assert.Throws<TestDocumentException>(static () => ApiTestServer.FromText("openapi: 3.1.0\ninfo: [\n"));
        var unknown = Assert.Throws<TestDocumentException>(static () => ApiTestServer.FromText("openapi: 9.1.0\npaths: {}\n"));

        Assert.Contains("DOVE0001", Assert.Single(unreadable.Findings), StringComparison.Ordinal);
        Assert.Contains("(1,10): DOVE", unknown.Message, StringComparison.Ordinal);
        Assert.Throws<FileNotFoundException>(static () => ApiTestServer.FromDocument("nowhere.yaml"));
    }

    [Fact]
    public async Task What_is_wrong_in_a_part_leaves_the_rest()
    {
        await using var server = ApiTestServer.FromText("""
            openapi: 3.0.3
            info: { title: Half, version: '1' }
            paths:
              /a: { post: { operationId: a, requestBody: { content: { application/json: { schema: { $ref: '#/nowhere' } } } }, responses: { '204': { description: ok } } } }
              /b: { get: { operationId: b, responses: { '204': { description: ok } } } }
            """);

        Assert.Contains("DOVE0002", Assert.Single(server.DocumentFindings), StringComparison.Ordinal);
        Assert.Empty((await server.SendAsync("POST /a", "{}")).Wrong);
        Assert.Empty((await server.SendAsync("GET /b")).Wrong);
    }

    [Fact]
    public async Task Swagger_has_bodies_and_forms_among_its_parameters()
    {
        await using var server = ApiTestServer.FromText("""
            swagger: '2.0'
            info: { title: Old, version: '1' }
            basePath: /api
            consumes: [application/json]
            paths:
              /pets:
                get:
                  operationId: list
                  parameters: [{ name: ids, in: query, type: array, collectionFormat: pipes, items: { type: integer, maximum: 9 } }]
                  responses: { 200: { description: ok, schema: { type: array, items: { type: string, x-nullable: true } }, examples: { application/json: [a, null] } } }
                post:
                  operationId: add
                  parameters: [{ name: pet, in: body, required: true, schema: { type: object, required: [age], properties: { age: { type: integer, minimum: 0, exclusiveMinimum: true } } } }]
                  responses: { 201: { description: ok } }
                put:
                  operationId: upload
                  consumes: [multipart/form-data]
                  parameters: [{ name: photo, in: formData, type: file, required: true }, { name: age, in: formData, type: integer }]
                  responses: { 201: { description: ok } }
            """);
        const string Parts = "--b\r\nContent-Disposition: form-data; name=\"age\"\r\n\r\nold\r\n--b--\r\n";

        Assert.Empty((await server.SendAsync("GET /api/pets?ids=1|9")).Wrong);
        Assert.Equal(["query.ids/1 must be at most 9."], (await server.SendAsync("GET /pets?ids=1|10")).Wrong);
        Assert.Equal("""["a",null]""", await (await server.SendAsync("GET /pets")).Response.Content.ReadAsStringAsync());
        Assert.Equal(["body/age must be more than 0."], (await server.SendAsync("POST /pets", """{"age":0}""")).Wrong);
        Assert.Equal(["body lacks the required member 'photo'.", "body/age must be an integer, and is a string."], (await server.SendAsync("PUT /pets", Parts, "multipart/form-data; boundary=b")).Wrong);
    }

    [Fact]
    public async Task Hostile_schemas_end()
    {
        // Each level doubles the ways; the pattern doubles with each letter; the references lead round.
        var levels = string.Concat(Enumerable.Range(0, 40).Select(static i => $"    L{i}: {{ anyOf: [{{ allOf: [{{ $ref: '#/components/schemas/L{i + 1}' }}, {{ not: {{}} }}] }}, {{ allOf: [{{ $ref: '#/components/schemas/L{i + 1}' }}, {{ not: {{}} }}] }}] }}\n"));
        await using var server = ApiTestServer.FromText($$"""
            openapi: 3.1.0
            info: { title: Hostile, version: '1' }
            paths:
              /levels: { post: { operationId: levels, requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/L0' } } } }, responses: { '204': { description: ok } } } }
              /pattern: { post: { operationId: pattern, requestBody: { content: { application/json: { schema: { type: string, pattern: '^(a+)+(?=b)$' } } } }, responses: { '204': { description: ok } } } }
              /round: { post: { operationId: round, requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Round' } } } }, responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Endless' } } } } } } }
            components:
              schemas:
                Round: { allOf: [{ $ref: '#/components/schemas/Round' }], anyOf: [{ $ref: '#/components/schemas/Round' }] }
                Endless: { type: object, required: [next], properties: { next: { $ref: '#/components/schemas/Endless' } } }
            {{levels.TrimEnd()}}
                L40: { type: string }
            """);

        Assert.Equal(["body takes too long to be checked: the schema branches too often."], (await server.SendAsync("POST /levels", "1")).Wrong);
        Assert.Empty((await server.SendAsync("POST /pattern", $"\"{new string('a', 40)}\"")).Wrong);

        // No value has no end: the server says so, and does not try for ever.
        var (response, wrong) = await server.SendAsync("POST /round", "1");
        Assert.Empty(wrong);
        Assert.Equal(500, (int)response.StatusCode);
        Assert.Contains("No valid example", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_of_several_files_is_read_from_the_disk()
    {
        var folder = RepositoryRoot.PathOf("sample-specs", "features", "multi-file");
        var entry = Directory.EnumerateFiles(folder, "*.yaml").First(static path => File.ReadAllText(path).Contains("openapi:", StringComparison.Ordinal));
        await using var server = ApiTestServer.FromDocument(entry);

        Assert.Empty(server.DocumentFindings);
    }

    [Fact]
    public async Task Every_sample_is_read()
    {
        foreach (var path in Directory.EnumerateFiles(RepositoryRoot.PathOf("sample-specs", "features"), "*.yaml"))
        {
            await using var server = ApiTestServer.FromDocument(path);
            Assert.Empty(server.Requests);
        }
    }
}
