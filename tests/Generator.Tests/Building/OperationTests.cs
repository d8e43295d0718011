using Dovetail.Generator.Model;
using Dovetail.Generator.Options;

namespace Dovetail.Generator.Tests.Building;

public sealed class OperationTests
{
    [Fact]
    public void Required_parameters_come_first_and_names_do_not_clash()
    {
        var operation = Built.Operation("""
            parameters:
              - { name: limit, in: query, schema: { type: integer } }
              - { name: id, in: path, required: true, schema: { type: string } }
              - { name: id, in: query, schema: { type: string } }
              - { name: options, in: query, schema: { type: string } }
              - { name: class, in: header, required: true, schema: { type: string } }
              - { name: Authorization, in: header, schema: { type: string } }
            responses: { '204': { description: Done. } }
            """);
        Assert.Equal(["id", "class"], operation.Parameters.Where(parameter => parameter.Required).Select(parameter => parameter.WireName));
        Assert.Equal(5, operation.Parameters.Count);
        Assert.Equal(5, operation.Parameters.Select(parameter => parameter.Name).Distinct().Count());
        Assert.Contains("@class", operation.Parameters.Select(parameter => parameter.Name));
        Assert.DoesNotContain("options", operation.Parameters.Select(parameter => parameter.Name));
    }

    [Theory]
    [InlineData("content: { application/x-www-form-urlencoded: { encoding: { }, schema: { type: object, properties: { } } } }", 0)]
    [InlineData("required: true, content: { application/json: { schema: { type: object } } }", 1)]
    [InlineData("content: { application/json: { schema: { type: object, additionalProperties: { type: string } } } }", 1)]
    [InlineData("content: { application/json: { schema: { type: object, properties: { query: { } } } } }", 1)]
    [InlineData("content: { application/json: { schema: { } } }", 1)]
    public void A_body_that_could_say_nothing_is_no_argument_of_a_GET(string body, int bodies) =>
        Assert.Equal(bodies, Built.Operation($"requestBody: {{ {body} }}\nresponses: {{ '204': {{ description: Done. }} }}").Bodies.Count);

    [Fact]
    public void A_success_with_and_one_without_a_body_may_be_empty()
    {
        var response = Built.Operation("""
            responses:
              '200': { description: Here., content: { application/json: { schema: { type: string } } } }
              '204': { description: Nothing. }
            """).Response;
        Assert.True(response.MayBeEmpty);
        Assert.Equal(ScalarRef.String, response.Type);
    }

    [Theory]
    [InlineData("{ oneOf: [{ type: object, properties: { a: { type: string } } }, { type: 'null' }] }")]
    [InlineData("{ type: [array, 'null'], items: { type: string } }")]
    [InlineData("{ type: object, nullable: true, properties: { a: { type: string } } }")]
    public void A_body_that_may_be_null_makes_the_success_nullable(string schema) =>
        Assert.True(Built.Operation($"responses: {{ '200': {{ description: Here., content: {{ application/json: {{ schema: {schema} }} }} }} }}").Response.MayBeEmpty);

    [Theory]
    [InlineData("default: *body", nameof(ResponseKind.Json), "default")]
    [InlineData("'404': *body, default: *body", nameof(ResponseKind.None), "404 default")]
    [InlineData("'303': { description: Elsewhere. }, default: *body", nameof(ResponseKind.None), "303 default")]
    [InlineData("'200': *body, default: *body", nameof(ResponseKind.Json), "default")]
    public void The_default_response_is_a_success_only_where_it_is_alone(string responses, string kind, string errors)
    {
        var operation = Built.Operation($"x-body: &body {{ description: A body., content: {{ application/json: {{ schema: {{ type: string }} }} }} }}\nresponses: {{ {responses} }}");

        Assert.Equal(Enum.Parse<ResponseKind>(kind), operation.Response.Kind);
        Assert.Equal(errors.Split(' '), operation.Errors.Select(error => error.Status));
    }

    [Theory]
    [InlineData("application/json: { schema: { type: string } }", nameof(ResponseKind.Json))]
    [InlineData("application/vnd.api+json: { schema: { type: string } }", nameof(ResponseKind.Json))]
    [InlineData("'*/*': { schema: { type: string } }", nameof(ResponseKind.Json))]
    [InlineData("text/plain: { schema: { type: string } }", nameof(ResponseKind.Text))]
    [InlineData("application/xml: { schema: { type: object } }", nameof(ResponseKind.Text))]
    [InlineData("image/png: { }", nameof(ResponseKind.File))]
    [InlineData("application/octet-stream: { schema: { type: string, format: binary } }", nameof(ResponseKind.File))]
    [InlineData("application/json: { schema: { type: string, format: binary } }", nameof(ResponseKind.File))]
    [InlineData("'*/*': { schema: { } }", nameof(ResponseKind.File))]
    [InlineData("'*/*': { }", nameof(ResponseKind.File))]
    [InlineData("'*/*': { schema: { type: object } }", nameof(ResponseKind.Json))]
    [InlineData("text/plain: { }, application/json: { schema: { type: integer } }", nameof(ResponseKind.Json))]
    public void The_media_type_says_how_a_success_is_read(string content, string expected) =>
        Assert.Equal(Enum.Parse<ResponseKind>(expected), Built.Operation($"responses: {{ '200': {{ description: Here., content: {{ {content} }} }} }}").Response.Kind);

    [Fact]
    public void Errors_are_ordered_from_the_most_to_the_least_specific()
    {
        var operation = Built.Operation("""
            responses:
              default: { description: Any., content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } }
              '4XX': { description: Yours. }
              '404': { description: Gone., content: { text/plain: { } } }
              '204': { description: Done. }
            """);
        Assert.Equal(["404", "4XX", "default"], operation.Errors.Select(error => error.Status));
        Assert.Equal([ResponseKind.Text, ResponseKind.None, ResponseKind.Json], operation.Errors.Select(error => error.Kind));
    }

    [Theory]
    [InlineData("tag:PETS", "list")]
    [InlineData("path:/admin/*", "purge")]
    [InlineData("/admin/*", "purge")]
    [InlineData("method:delete", "purge")]
    [InlineData("operation:l?st", "list")]
    [InlineData("list", "list")]
    public void Filters_choose_operations_and_what_they_reach(string filter, string expected)
    {
        var include = OperationFilterReader.TryRead(filter)!;
        var built = Built.Document(Filtered, new GeneratorOptions { Include = [include] });
        Assert.Equal([expected], built.Api.Groups.SelectMany(group => group.Operations).Select(operation => operation.Id));
        Assert.Equal(expected == "list" ? 1 : 0, built.Api.Types.Count);

        var rest = Built.Document(Filtered, new GeneratorOptions { Exclude = [include] });
        Assert.DoesNotContain(expected, rest.Api.Groups.SelectMany(group => group.Operations).Select(operation => operation.Id));
    }

    [Theory]
    [InlineData("https://a.example/v1", "", true)]
    [InlineData("https://{v}.example/v1", "v: { default: eu }", true)]
    [InlineData("https://{v}/v1", "v: { default: 'eu.example/base' }", true)]
    [InlineData("{v}/pets", "v: { default: 'https://a.example' }", true)]
    [InlineData("https://{v}.example", "", false)]
    [InlineData("https://{v}.example", "v: { default: 'evil.example/' }", false)]
    [InlineData("https://a.example/{v}", "v: { default: '?x=1' }", false)]
    public void A_server_is_offered_if_its_defaults_fill_its_url(string url, string variables, bool offered)
    {
        var built = Built.Document($$"""
            openapi: 3.1.0
            info: { title: T, version: '1' }
            servers: [{ url: '{{url}}', variables: { {{variables}} } }]
            paths: { /a: { get: { responses: { '204': { description: x } } } } }
            """);
        Assert.Equal(offered ? 1 : 0, built.Api.Client.Servers.Count);
        Assert.Equal(offered, built.Findings.All(finding => finding.Id != "DOVE0033"));
    }

    [Fact]
    public void Security_is_each_requirement_once()
    {
        var built = Built.Document("""
            openapi: 3.1.0
            info: { title: T, version: '1' }
            security: [{ key: [] }]
            paths:
              /a: { get: { operationId: a, responses: { '204': { description: x } } } }
              /b: { get: { operationId: b, security: [{ key: [] }], responses: { '204': { description: x } } } }
              /c: { get: { operationId: c, security: [], responses: { '204': { description: x } } } }
              /d: { get: { operationId: d, security: [{ oauth: [read], key: [] }, {}], responses: { '204': { description: x } } } }
            components:
              securitySchemes:
                key: { type: apiKey, in: query, name: k }
                oauth: { type: oauth2, flows: { clientCredentials: { tokenUrl: 'https://t', scopes: { read: r } } } }
            """);
        var security = built.Api.Client.Security;
        Assert.Equal([("Key", "ApiKeyInQuery"), ("Oauth", "OAuth2")], security.Schemes.Select(scheme => (scheme.FieldName, scheme.Factory)));
        var fields = built.Api.Groups.SelectMany(group => group.Operations).ToDictionary(operation => operation.Id, operation => operation.Security);
        Assert.Null(fields["a"]);
        Assert.Null(fields["b"]);
        Assert.True(security.Requirements.Single(requirement => requirement.FieldName == fields["c"]).Alternatives.IsEmpty);
        Assert.Equal([2, 0], security.Requirements.Single(requirement => requirement.FieldName == fields["d"]).Alternatives.Select(alternative => alternative.Schemes.Count));
    }

    private const string Filtered = """
        openapi: 3.0.0
        info: { title: T, version: '1' }
        paths:
          /pets: { get: { operationId: list, tags: [pets], responses: { '200': { description: x, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } } } }
          /admin/pets: { delete: { operationId: purge, tags: [admin], responses: { '204': { description: x } } } }
          /other: { get: { operationId: other, tags: [other], responses: { '204': { description: x } } } }
        components: { schemas: { Pet: { type: object, properties: { name: { type: string } } }, Unused: { type: object, properties: { x: { type: string } } } } }
        """;

    [Fact]
    public void Each_operation_has_an_id_of_its_own()
    {
        var built = Built.Document("""
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            paths:
              /a: { get: { operationId: list, responses: { '204': { description: Done. } } } }
              /b: { get: { operationId: list, responses: { '204': { description: Done. } } } }
              /c: { get: { responses: { '204': { description: Done. } } } }
              /d: { get: { operationId: GET /c, responses: { '204': { description: Done. } } } }
            """);

        Assert.Equal(["list", "GET /b", "GET /c 2", "GET /c"], built.Api.Client.Operations);
        Assert.Equal(
            built.Api.Client.Operations.Order(StringComparer.Ordinal),
            built.Api.Groups.SelectMany(group => group.Operations).Select(operation => operation.Id).Order(StringComparer.Ordinal));
    }
}
