using Dovetail.Testing;

namespace Dovetail.TestServer.Tests.Server;

/// <summary>Streams are answered as their media type has them.</summary>
public sealed class StreamAnswerTests
{
    private const string Item = "{ type: object, required: [text], properties: { text: { type: string, const: a } } }";

    [Theory]
    [InlineData("application/jsonl", "itemSchema", Item, "{\"text\":\"a\"}\n")]
    [InlineData("application/x-ndjson", "schema", "{ type: array, minItems: 2, items: " + Item + " }", "{\"text\":\"a\"}\n{\"text\":\"a\"}\n")]
    [InlineData("application/jsonl", "itemSchema", "{ type: array, minItems: 2, items: { type: integer, const: 1 } }", "[1,1]\n")]
    [InlineData("application/json-seq", "itemSchema", Item, "\u001E{\"text\":\"a\"}\n")]
    [InlineData("text/event-stream", "schema", Item, "data: {\"text\":\"a\"}\n\n")]
    [InlineData("text/event-stream", "schema", "{ type: string, const: \"one\\ntwo\" }", "data: one\ndata: two\n\n")]
    [InlineData("text/event-stream", "itemSchema", "{ type: object, required: [data, event], properties: { event: { const: done }, data: { type: string, const: x } } }", "event: done\ndata: x\n\n")]
    [InlineData(
        "text/event-stream", "itemSchema",
        "{ type: object, required: [data], properties: { id: { type: string, const: '7' }, data: { type: string, contentMediaType: application/json, contentSchema: " + Item + " } } }",
        "id: 7\ndata: {\"text\":\"a\"}\n\n")]
    public async Task A_stream_is_written_as_its_media_type_has_it(string mediaType, string keyword, string schema, string expected)
    {
        await using var server = ApiTestServer.FromText($$"""
            openapi: 3.2.0
            info: { title: Streams, version: '1' }
            paths:
              /stream:
                get: { operationId: stream, responses: { '200': { description: Items, content: { {{mediaType}}: { {{keyword}}: {{schema}} } } } } }
            """);

        var (response, _) = await server.SendAsync("GET /stream");

        Assert.Equal(expected, await response.Content.ReadAsStringAsync());
        Assert.Equal(mediaType, response.Content.Headers.ContentType!.ToString());
    }
}
