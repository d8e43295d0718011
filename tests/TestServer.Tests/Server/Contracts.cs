using System.Net.Http.Headers;
using Dovetail.Testing;

namespace Dovetail.TestServer.Tests.Server;

/// <summary>A document with a bit of everything, and requests to a server made of it.</summary>
internal static class Contracts
{
    public const string Everything = """
        openapi: 3.1.0
        info: { title: Everything, version: '1' }
        servers: [{ url: 'https://api.example/v{major}', variables: { major: { default: '1' } } }]
        paths:
          /things:
            get:
              operationId: listThings
              parameters:
                - { name: limit, in: query, schema: { type: integer, minimum: 1, maximum: 100 } }
                - { name: since, in: query, schema: { type: string, format: date-time } }
                - { name: kind, in: query, schema: { type: string, enum: [small, large] } }
                - { name: ids, in: query, schema: { type: array, maxItems: 3, items: { type: integer } } }
                - { name: tags, in: query, explode: false, schema: { type: array, items: { type: string, maxLength: 5 } } }
                - { name: pipes, in: query, style: pipeDelimited, explode: false, schema: { type: array, items: { type: integer } } }
                - name: filter
                  in: query
                  style: deepObject
                  explode: true
                  schema:
                    type: object
                    additionalProperties: false
                    properties: { color: { type: string }, size: { type: integer }, made: { type: object, properties: { by: { type: array, items: { type: integer } } } } }
                - { name: where, in: query, content: { application/json: { schema: { type: object, required: [a] } } } }
                - { name: X-Trace, in: header, schema: { type: string, format: uuid } }
                - { name: X-List, in: header, schema: { type: array, items: { type: integer } } }
                - { name: session, in: cookie, schema: { type: string, minLength: 4 } }
              responses:
                '200': { description: All., content: { application/json: { schema: { type: array, minItems: 2, items: { $ref: '#/components/schemas/Thing' } } } } }
            post:
              operationId: createThing
              requestBody:
                required: true
                content:
                  application/json: { schema: { $ref: '#/components/schemas/Thing' } }
                  application/x-www-form-urlencoded:
                    schema: { type: object, required: [name], properties: { name: { type: string }, count: { type: integer }, tags: { type: array, items: { type: string } } } }
                  multipart/form-data:
                    schema:
                      type: object
                      required: [file]
                      properties: { file: { type: string, format: binary }, count: { type: integer }, about: { type: object, required: [a] } }
              responses:
                '201': { description: Made., content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
                '4XX': { description: Wrong., content: { application/problem+json: { schema: { type: object, required: [title], properties: { title: { type: string } } } } } }
          /things/{id}:
            parameters: [{ name: id, in: path, required: true, schema: { type: integer, format: int64 } }]
            get:
              operationId: getThing
              responses:
                '200':
                  description: It.
                  content: { application/json: { schema: { $ref: '#/components/schemas/Thing' }, examples: { wrong: { value: { name: 5 } }, good: { value: { id: 7, name: seven } } } } }
                '404': { description: None. }
          /things/mine:
            get: { operationId: myThing, responses: { '200': { description: Mine., content: { application/json: { schema: { $ref: '#/components/schemas/Tree' } } } } } }
          /matrix/{m}/label/{l}:
            get:
              operationId: styles
              parameters:
                - { name: m, in: path, required: true, style: matrix, explode: true, schema: { type: array, items: { type: integer } } }
                - { name: l, in: path, required: true, style: label, schema: { type: object, properties: { a: { type: integer } }, additionalProperties: false } }
              responses: { '204': { description: Fine. } }
          /secret:
            get: { operationId: secret, security: [{ key: [], basic: [] }, { token: [] }], responses: { '204': { description: Fine. } } }
          /files/{name}.{extension}:
            get:
              operationId: getFile
              parameters:
                - { name: name, in: path, required: true, schema: { type: string, pattern: '^[a-z]+$' } }
                - { name: extension, in: path, required: true, schema: { type: string, enum: [txt, png] } }
              responses: { '200': { description: Bytes., content: { application/octet-stream: { schema: {} } } } }
        components:
          securitySchemes:
            key: { type: apiKey, in: query, name: api_key }
            basic: { type: http, scheme: basic }
            token: { type: http, scheme: bearer }
          schemas:
            Thing:
              type: object
              required: [id, name]
              properties:
                id: { type: integer, format: int64, readOnly: true }
                name: { type: string, minLength: 2, pattern: '^[a-z]{2,}[0-9]?$' }
                price: { type: number, exclusiveMinimum: 0, multipleOf: 0.25 }
                secret: { type: string, writeOnly: true }
                shape: { oneOf: [{ type: object, required: [radius], properties: { radius: { type: number } } }, { type: object, required: [side], properties: { side: { type: number } } }] }
            Tree: { type: object, required: [name], properties: { name: { type: string }, children: { type: array, items: { $ref: '#/components/schemas/Tree' } } } }
        """;

    /// <summary>Sends one request, and says what is wrong with it, each as <c>place/path reason</c>.</summary>
    /// <param name="server">The server.</param>
    /// <param name="line"><c>GET /things?limit=5</c>.</param>
    /// <param name="body">The body; null for none.</param>
    /// <param name="mediaType">Its media type.</param>
    /// <param name="headers">Headers, each as <c>Name: value</c>.</param>
    public static async Task<(HttpResponseMessage Response, string[] Wrong)> SendAsync(this ApiTestServer server, string line, string? body = null, string mediaType = "application/json", params string[] headers)
    {
        using var client = new HttpMessageInvoker(server, disposeHandler: false);
        var parts = line.Split(' ', 2);
        using var request = new HttpRequestMessage(new HttpMethod(parts[0]), new Uri("https://api.example" + parts[1]));
        if (body is not null)
        {
            request.Content = new StringContent(body);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        }

        foreach (var header in headers)
        {
            request.Headers.TryAddWithoutValidation(header.Split(": ")[0], header.Split(": ")[1]);
        }

        var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return (response, [.. server.Requests[^1].Violations.Select(one => $"{one.Place}{one.Path} {one.Reason}")]);
    }
}
