using Dovetail.Testing;

namespace Dovetail.TestServer.Tests.Server;

/// <summary>XML by the document's <c>xml</c> objects (OpenAPI 3.1, 4.8.26, and the examples there), in responses and in requests.</summary>
public sealed class XmlTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Pets, version: '1' }
        paths:
          /pet:
            get: { operationId: getPet, responses: { '200': { description: It., content: { application/xml: { schema: { $ref: '#/components/schemas/Pet' } } } } } }
            put:
              operationId: putPet
              requestBody: { required: true, content: { application/xml: { schema: { $ref: '#/components/schemas/Pet' } } } }
              responses: { '204': { description: Done. } }
          /pets:
            get: { operationId: listPets, responses: { '200': { description: All., content: { text/xml: { schema: { $ref: '#/components/schemas/Pets' } } } } } }
            put:
              operationId: putPets
              requestBody: { required: true, content: { text/xml: { schema: { $ref: '#/components/schemas/Pets' } } } }
              responses: { '204': { description: Done. } }
          /raw:
            put:
              operationId: putRaw
              requestBody: { required: true, content: { application/xml: { schema: { type: string } } } }
              responses: { '204': { description: Done. } }
        components:
          schemas:
            Pets: { type: array, minItems: 1, xml: { name: pets }, items: { $ref: '#/components/schemas/Pet' } }
            Pet:
              type: object
              required: [id, name, photoUrls, tags, kind]
              additionalProperties: false
              xml: { name: pet, namespace: 'urn:pets', prefix: p }
              properties:
                id: { type: integer, minimum: 1, xml: { attribute: true } }
                name: { type: string, minLength: 2, xml: { name: title } }
                photoUrls: { type: array, minItems: 1, xml: { wrapped: true }, items: { type: string, xml: { name: photoUrl } } }
                tags: { type: array, minItems: 2, items: { $ref: '#/components/schemas/Tag' } }
                kind: { $ref: '#/components/schemas/Kind' }
            Tag: { type: object, required: [n], xml: { name: tag }, properties: { n: { type: number, const: 1.5 } } }
            Kind: { type: string, enum: [small, large] }
        """;

    private const string Valid =
        "<p:pet id='7' xmlns:p='urn:pets'><title>Rex</title><photoUrls><photoUrl>a</photoUrl></photoUrls><tag><n>1.5</n></tag><tag><n>1.50</n></tag><kind>small</kind></p:pet>";

    [Fact]
    public async Task Responses_are_written_as_the_document_has_it()
    {
        await using var server = ApiTestServer.FromText(Document);

        var (one, _) = await server.SendAsync("GET /pet");
        var (all, _) = await server.SendAsync("GET /pets");

        const string pet = """<p:pet xmlns:p="urn:pets" id="1"><title>string</title><photoUrls><photoUrl>string</photoUrl></photoUrls><tag><n>1.5</n></tag><tag><n>1.5</n></tag><kind>small</kind></p:pet>""";
        Assert.Equal("""<?xml version="1.0" encoding="utf-8"?>""" + pet, await one.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("""<?xml version="1.0" encoding="utf-8"?><pets>""" + pet + "</pets>", await all.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("text/xml", all.Content.Headers.ContentType!.ToString());
    }

    [Fact]
    public async Task What_is_written_is_read()
    {
        await using var server = ApiTestServer.FromText(Document);

        var (one, _) = await server.SendAsync("GET /pet");
        await server.SendAsync("PUT /pet", await one.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), "application/xml");
        var (all, _) = await server.SendAsync("GET /pets");
        await server.SendAsync("PUT /pets", await all.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), "text/xml");
        await server.SendAsync("PUT /pet", Valid, "application/xml; charset=utf-8");
        await server.SendAsync("PUT /raw", "<anything/>", "application/xml");

        server.AssertNoViolations();
    }

    [Theory]
    [InlineData("<title>Rex</title>", "<title>R</title>", "body/name")]
    [InlineData("<title>Rex</title>", "", "body lacks the required member 'name'")]
    [InlineData("id='7'", "id='0'", "body/id")]
    [InlineData("id='7'", "id='x'", "body/id")]
    [InlineData("id='7'", "", "body lacks the required member 'id'")]
    [InlineData("id='7'", "id='7' more='1'", "more")]
    [InlineData("<kind>small</kind>", "<kind>huge</kind>", "body/kind")]
    [InlineData("<kind>small</kind>", "<kind>small</kind><other>1</other>", "other")]
    [InlineData("<kind>small</kind>", "<kind>small</kind><kind>small</kind>", "<kind> 2 times")]
    [InlineData("<n>1.50</n>", "<n>2</n>", "body/tags/1/n")]
    [InlineData("<photoUrl>a</photoUrl>", "", "body/photoUrls")]
    [InlineData("<photoUrl>a</photoUrl>", "<url>a</url>", "<url> in <photoUrls>, and not <photoUrl>")]
    [InlineData("p:pet", "p:dog", "root element <dog>, and not <pet>")]
    [InlineData("urn:pets", "urn:dogs", "namespace 'urn:dogs', and not in 'urn:pets'")]
    [InlineData("</p:pet>", "", "is no XML")]
    [InlineData("<p:pet id", "<!DOCTYPE x [<!ENTITY e 'e'>]><p:pet id", "is no XML, or has a DTD")]
    public async Task A_request_is_held_to_its_schema(string part, string other, string expected)
    {
        await using var server = ApiTestServer.FromText(Document);
        Assert.Contains(part, Valid, StringComparison.Ordinal);

        var (response, wrong) = await server.SendAsync("PUT /pet", Valid.Replace(part, other, StringComparison.Ordinal), "application/xml");

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Contains(wrong, one => one.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Deep_XML_is_refused()
    {
        await using var server = ApiTestServer.FromText(Document);

        var (_, wrong) = await server.SendAsync("PUT /pet", string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000)), "application/xml");

        Assert.Contains("nested too deeply", Assert.Single(wrong), StringComparison.Ordinal);
    }
}
