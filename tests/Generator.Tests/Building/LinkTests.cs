namespace Dovetail.Generator.Tests.Building;

public sealed class LinkTests
{
    [Theory]
    [InlineData("operationId: nobody", "names no operation")]
    [InlineData("operationRef: 'other.yaml#/paths/~1x/get'", "names no operation")]
    [InlineData("operationRef: '#/paths/~1x/put'", "names no operation")]
    [InlineData("operationId: getX, parameters: { id: '$response.body#/none' }", "'id' of getX can not be taken")]
    [InlineData("operationId: getX, parameters: { id: '$response.body#/count' }", "'id' of getX can not be taken")]
    [InlineData("operationId: getX, parameters: { id: '$response.body#/items/0/id' }", "'id' of getX can not be taken")]
    [InlineData("operationId: getX, parameters: { id: { a: b } }", "'id' of getX can not be taken")]
    [InlineData("operationId: getX, parameters: { id: 'v{$response.body#/id}' }", "'id' of getX can not be taken")]
    [InlineData("operationId: getX, parameters: { unknown: '$response.body#/id' }", "'unknown' of getX can not be taken")]
    public void A_link_that_can_not_be_followed_is_left_out_with_a_finding(string link, string reason)
    {
        var built = Document($"link: {{ {link} }}");

        Assert.Null(built.Api.Links);
        var finding = Assert.Single(built.Findings, finding => finding.Id == "DOVE0036");
        Assert.Contains(reason, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("operationId: getX, parameters: { id: '$request.path.id' }")]
    [InlineData("operationId: getX, parameters: { id: constant }")]
    [InlineData("operationId: getX")]
    public void What_takes_nothing_of_the_response_is_the_operation_itself(string link)
    {
        var built = Document($"link: {{ {link} }}");

        Assert.Null(built.Api.Links);
        Assert.DoesNotContain(built.Findings, finding => finding.Id == "DOVE0036");
    }

    [Fact]
    public void Of_links_that_would_make_the_same_method_the_first_is_made()
    {
        var built = Document("""
            one: { operationId: getX, parameters: { id: '$response.body#/id' } }
            again: { operationRef: '#/paths/~1x~1{id}/get', parameters: { path.id: '$response.body#/id' } }
            other: { operationId: getX, parameters: { id: '$response.body#/name' } }
            """);

        Assert.Single(built.Api.Links!.Links);
        Assert.Contains("'other'", Assert.Single(built.Findings, finding => finding.Id == "DOVE0036").Message, StringComparison.Ordinal);
    }

    private static Built Document(string links) => Built.Document($$"""
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        paths:
          /x:
            post:
              operationId: createX
              responses:
                '201':
                  description: Created.
                  content: { application/json: { schema: { $ref: '#/components/schemas/X' } } }
                  links:
        {{string.Join('\n', links.Split('\n').Select(line => "            " + line))}}
          /x/{id}:
            get:
              operationId: getX
              parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
              responses: { '204': { description: Done. } }
        components:
          schemas:
            X: { type: object, properties: { id: { type: string }, name: { type: string }, count: { type: integer }, items: { type: array, items: { $ref: '#/components/schemas/X' } } } }
        """);
}
