using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Reading;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Tests.Reading;

public sealed class ReferenceTests
{
    [Fact]
    public void References_lead_anywhere()
    {
        var document = Specs.Read("""
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
        Assert.Equal("200", document.Operations[1].Responses[0].Status);
        Assert.Empty(findings);
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
        Specs.Read($"{Specs.Head}components: {{ schemas: {{ A: {{ $ref: {reference} }} }} }}", out var findings);
        Assert.Contains(reason, Assert.Single(findings).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'#tree'", "an anchor is no pointer to the root")]
    [InlineData("'#components/schemas/A'", "a pointer begins with a slash")]
    [InlineData("'#/paths/~1a/get/responses/204/description/x'", "a text has no members")]
    [InlineData("'#/tags/1'", "the list is shorter")]
    [InlineData("'#/tags/-1'", "no number of an item")]
    [InlineData("'%E0%A4%A'", "malformed escapes are taken as they stand")]
    [InlineData("'http://[/'", "a malformed address")]
    [InlineData("'#/components/schemas/A/b'", "through itself, without end")]
    public void A_reference_to_nothing_is_a_finding(string reference, string why)
    {
        Specs.Read($"{Specs.Head}tags: [{{ name: x }}]\ncomponents: {{ schemas: {{ A: {{ $ref: {reference} }} }} }}", out var findings);
        Assert.True(findings is [{ Id: "DOVE0002", Location.StartLine: 4 }], why);
    }

    [Fact]
    public void Anchors_are_names_of_schemas()
    {
        var schema = Specs.Schema(Specs.Head + """
            components:
              schemas:
                A: { properties: { b: { $ref: '#tree' }, c: { $dynamicRef: '#node' } }, default: { $anchor: tree } }
                B: { $defs: { T: { $anchor: tree, type: object }, N: { $dynamicAnchor: node, type: string } } }
            """, "A");
        Assert.Equal(["T", "N"], schema.Properties.Select(property => property.Schema.Reference!.ComponentName));
    }

    [Theory]
    [InlineData("https://example.com/schemas/pet", "https://example.com/schemas/pet")]
    [InlineData("https://example.com/schemas/pet", "https://example.com/schemas/pet#")]
    [InlineData("https://example.com/schemas/pet", "https://example.com/schemas/pet#/$defs/Name")]
    [InlineData("https://example.com/schemas/pet", "https://example.com/schemas/pet#name")]
    [InlineData("pet.json", "pet.json#name")]
    [InlineData("urn:example:pet", "urn:example:pet#/$defs/Name")]
    public void A_schema_is_found_by_its_id(string id, string reference)
    {
        var schema = Specs.Schema(Specs.Head + $$"""
            components:
              schemas:
                A: { properties: { p: { $ref: '{{reference}}' } } }
                Pet: { $id: '{{id}}', type: object, $defs: { Name: { $anchor: name, type: string } } }
            """, "A");
        Assert.Contains(schema.Properties[0].Schema.Reference!.ComponentName, new[] { "Pet", "Name" });
    }

    [Fact]
    public void In_a_schema_with_an_id_references_count_from_there()
    {
        var pet = Specs.Schema(Specs.Head + """
            components:
              schemas:
                Pet:
                  $id: https://example.com/schemas/pet
                  properties:
                    self: { $ref: '#' }
                    name: { $ref: '#/$defs/Name' }
                    person: { $ref: person }
                    other: { $ref: '#/components/schemas/Other' }
                  $defs: { Name: { type: string } }
                Person: { $id: https://example.com/schemas/person, type: object }
                Other: { type: object }
            """, "Pet");
        Assert.Equal(["Pet", "Name", "Person", "Other"], pet.Properties.Select(property => property.Schema.Reference!.ComponentName));
    }

    [Theory]
    [InlineData("$self", "/schemas/pets.yaml")]
    [InlineData("$id", "/anywhere/else.yaml")]
    public void A_file_is_found_by_the_address_it_gives_itself(string keyword, string path)
    {
        var file = new SourceFile(path, $"{keyword}: https://example.com/pets\ncomponents: {{ schemas: {{ Pet: {{ type: object }} }} }}");
        var schema = Specs.Schema(Specs.Head + "components: { schemas: { A: { $ref: 'https://example.com/pets#/components/schemas/Pet' } } }", "A", file);
        Assert.Equal("Pet", schema.Reference!.ComponentName);
    }

    [Fact]
    public void A_set_of_properties_may_be_shared_by_a_reference()
    {
        var schema = Specs.Schema(Specs.Head + """
            components:
              schemas:
                A: { properties: { $ref: '#/x-shared', own: { type: integer }, both: { type: integer } } }
                B: { properties: { $ref: { type: string } } }
            x-shared: { id: { type: string }, both: { type: string } }
            """, "A");
        Assert.Equal(
            [("own", SchemaTypes.Integer), ("both", SchemaTypes.Integer), ("id", SchemaTypes.String)],
            schema.Properties.Select(property => (property.Name, property.Schema.Types)));
    }

    [Fact]
    public void A_pointer_leads_through_references()
    {
        var schema = Specs.Schema(Specs.Head + """
            components:
              parameters: { A: { $ref: '#/components/parameters/B' }, B: { name: b, in: query, schema: { title: found } } }
              schemas: { A: { $ref: '#/components/parameters/A/schema' } }
            """, "A");
        Assert.Equal("found", schema.Reference!.Title);
    }

    [Theory]
    [InlineData("A: { $ref: '#/components/schemas/A' }")]
    [InlineData("A: { $ref: '#/components/schemas/B' }, B: { $ref: '#/components/schemas/A' }")]
    [InlineData("A: { $ref: '#/components/schemas/B' }, B: { $ref: '#/components/schemas/C' }, C: { $ref: '#/components/schemas/B' }")]
    [InlineData("A: { $dynamicRef: '#a', $dynamicAnchor: a }")]
    public void Schemas_that_refer_in_a_circle_are_a_finding(string schemas)
    {
        var document = Specs.Read($"{Specs.Head}components: {{ schemas: {{ {schemas} }} }}", out var findings);
        Assert.Equal("DOVE0012", Assert.Single(findings).Id);
        var schema = document.Schemas[0].Schema;
        for (var hops = 0; schema.Reference is { } next; hops++)
        {
            Assert.True(hops < 3);
            schema = next;
        }
    }

    [Fact]
    public void A_schema_that_contains_itself_is_no_circle() =>
        Assert.Same(
            Specs.Schema(Specs.Head + "components: { schemas: { Tree: { properties: { children: { items: { $ref: '#/components/schemas/Tree' } } } } } }", "Tree") is var tree ? tree : null,
            tree.Properties[0].Schema.Items!.Reference);

    [Fact]
    public void Parameters_that_refer_in_a_circle_are_a_finding()
    {
        var document = Specs.Read("""
            openapi: 3.0.0
            info: { title: T, version: '1' }
            paths: { /a: { get: { parameters: [{ $ref: '#/components/parameters/A' }], responses: { '204': { description: x } } } } }
            components: { parameters: { A: { $ref: '#/components/parameters/B' }, B: { $ref: '#/components/parameters/A' } } }
            """, out var findings);
        Assert.Equal(("DOVE0012", 2), Assert.Single(findings) is var finding ? (finding.Id, finding.Location!.StartLine) : default);
        Assert.Empty(document.Operations[0].Parameters);
    }

    [Fact]
    public void Twenty_thousand_schemas_with_ids_and_references_take_no_long_time()
    {
        var schemas = Enumerable.Range(0, 20_000).Select(i => $"\"S{i}\": {{\"$id\": \"https://example.com/{i}\",\"$ref\": \"{i + 1}#/x\"}}");
        var text = Specs.Head + "components: {\"schemas\":{" + string.Join(',', schemas) + "}}";
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Specs.Read(text, out var findings);
        Assert.Equal(20_000, findings.Count);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{clock.Elapsed}");
    }
}
