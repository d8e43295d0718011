namespace Dovetail.Generator.Tests.Pipeline;

/// <summary>Documents in several files, and several documents.</summary>
public sealed class MultiFileTests
{
    private const string Root = """
        openapi: 3.1.0
        info: { title: Shop, version: '1' }
        paths:
          /a: { $ref: 'paths/a.yaml' }
          /b: { $ref: "./paths/./../paths/all%20paths.json#/~1b" }
        components:
          schemas:
            Pet: { $ref: 'schemas\Pet.yaml' }
        """;

    private static readonly (string Path, string Text)[] Parts =
    [
        ("/app/api/shop.yaml", Root),
        ("/app/api/paths/a.yaml", "get: { operationId: getA, parameters: [{ $ref: '../shared.yaml#/parameters/limit' }], responses: { '200': { $ref: '../shared.yaml#/responses/Pet' } } }"),
        ("/app/api/paths/all paths.json", """{ "/b": { "put": { "operationId": "putB", "requestBody": { "$ref": "../shared.yaml#/bodies/Pet" }, "responses": { "200": { "$ref": "../shared.yaml#/responses/Pet" } } } } }"""),
        ("/app/api/shared.yaml", "parameters: { limit: { name: limit, in: query, schema: { type: integer } } }\nresponses: { Pet: { description: x, content: { application/json: { schema: { $ref: 'shop.yaml#/components/schemas/Pet' } } } } }\nbodies: { Pet: { content: { application/json: { schema: { $ref: './schemas/../schemas/Pet.yaml' } } } } }"),
        ("/app/api/schemas/Pet.yaml", "type: object\nproperties: { owner: { $ref: 'more.json#/$defs/Owner' }, mother: { $ref: '#' }, named: { $ref: 'more.json#owner' } }"),
        ("/app/api/schemas/more.json", """{ "$defs": { "Owner": { "$anchor": "owner", "type": "object", "properties": { "pets": { "type": "array", "items": { "$ref": "../schemas/Pet.yaml#" } } } } } }"""),
    ];

    [Fact]
    public void A_schema_that_many_ways_lead_to_is_generated_once()
    {
        var result = new SpecDriver(Parts).Run();
        Assert.Empty(result.Diagnostics);
        var text = string.Concat(SpecDriver.Sources(result).Values);
        Assert.Equal(["Owner", "Pet"], Classes(text).Where(name => !name.Contains("Client", StringComparison.Ordinal) && !name.Contains("Shop", StringComparison.Ordinal)));
        Assert.Contains("long? limit = null", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_is_missing_is_named_where_it_is_asked_for()
    {
        var result = new SpecDriver([.. Parts.Where(part => !part.Path.EndsWith("more.json", StringComparison.Ordinal))]).Run();
        Assert.All(result.Diagnostics, finding => Assert.Equal(("DOVE0002", "/app/api/schemas/Pet.yaml", 1), (finding.Id, finding.Location.GetLineSpan().Path, finding.Location.GetLineSpan().StartLinePosition.Line)));
        var message = result.Diagnostics[0].GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains("/app/api/schemas/more.json", message, StringComparison.Ordinal);
        Assert.Contains("AdditionalFiles", message, StringComparison.Ordinal);
        Assert.NotEmpty(result.GeneratedSources);
    }

    [Fact]
    public void A_part_that_is_not_well_formed_is_a_finding_in_it()
    {
        var result = new SpecDriver([.. Parts.Select(part => part.Path.EndsWith("more.json", StringComparison.Ordinal) ? (part.Path, "{ \"$defs\": }") : part)]).Run();
        Assert.Contains(result.Diagnostics, finding => finding.Id == "DOVE0001" && finding.Location.GetLineSpan().Path == "/app/api/schemas/more.json");
    }

    [Fact]
    public void Two_documents_may_have_the_same_title_and_share_their_parts()
    {
        var result = new SpecDriver([.. Parts, ("/app/api/second.yaml", Root)]).Run();
        Assert.Empty(result.Diagnostics);
        var sources = SpecDriver.Sources(result);
        Assert.Equal(sources.Count, sources.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Contains(sources.Values, text => text.Contains("namespace App.Shop;", StringComparison.Ordinal));
        Assert.Contains(sources.Values, text => text.Contains("namespace App.Second;", StringComparison.Ordinal));
    }

    [Fact]
    public void Editing_a_part_reads_the_document_again()
    {
        var driver = new SpecDriver(Parts);
        driver.Run();
        var second = driver.Replace("/app/api/schemas/more.json", Parts[^1].Text.Replace("\"pets\"", "\"animals\"", StringComparison.Ordinal)).Run();
        Assert.Contains(SpecDriver.Sources(second).Values, text => text.Contains("Animals", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Classes(string text) =>
        System.Text.RegularExpressions.Regex.Matches(text, @"public sealed partial class (\w+)").Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal);
}
