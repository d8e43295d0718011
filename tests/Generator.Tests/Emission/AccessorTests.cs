using Dovetail.Generator.Tests.Pipeline;

namespace Dovetail.Generator.Tests.Emission;

/// <summary>What was read can be changed, but for what others decide.</summary>
public sealed class AccessorTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Shop, version: '1' }
        paths:
          /things:
            put:
              operationId: putThing
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
              responses: { '204': { description: Stored. } }
          /files:
            post:
              operationId: postFile
              requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { label: { type: string } } } } } }
              responses: { '204': { description: Stored. } }
        components:
          schemas:
            Thing:
              type: object
              required: [id, version]
              properties:
                id: { type: string, readOnly: true }
                version: { const: v1 }
                note: { type: string }
                tags: { type: array, items: { type: string } }
                pet: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }], discriminator: { propertyName: kind } }
                prices: { $ref: '#/components/schemas/Prices' }
                names: { $ref: '#/components/schemas/Names' }
                animal: { $ref: '#/components/schemas/Animal' }
            Cat: { type: object, properties: { kind: { type: string }, lives: { type: integer } } }
            Dog: { type: object, properties: { kind: { type: string } }, additionalProperties: { type: integer } }
            Prices: { anyOf: [{ type: object, additionalProperties: { type: string } }, { type: string, enum: [''] }] }
            Names: { type: object, additionalProperties: false, patternProperties: { '^n': { type: string } } }
            Animal: { type: object, required: [species], properties: { species: { type: string } }, discriminator: { propertyName: species } }
            Bird: { allOf: [{ $ref: '#/components/schemas/Animal' }, { type: object, properties: { wings: { type: integer } } }] }
        """;

    [Theory]
    [InlineData("public string? Note { get; set; }")]
    [InlineData("IReadOnlyList<string>? Tags { get; set; }")]
    [InlineData("public long? Wings { get; set; }")]
    [InlineData("public string? Label { get; set; }")]
    [InlineData("AdditionalProperties { get; set; }")]
    [InlineData("public string Id { get; init; } = null!;")]
    [InlineData("public string Version { get; init; } = \"v1\";")]
    [InlineData("public string? Kind { get; init; }")]
    [InlineData("public string Species { get; init; }")]
    public void Members_are_set_but_for_those_that_others_decide(string member) => Assert.Contains(member, Text(new TestOptions()), StringComparison.Ordinal);

    [Theory]
    [InlineData("implicit operator Prices(DoveCollections::Dictionary<string, string> value)")]
    [InlineData("implicit operator Names(DoveCollections::Dictionary<string, string> value)")]
    public void A_map_with_a_name_takes_a_dictionary(string conversion) => Assert.Contains(conversion, Text(new TestOptions()), StringComparison.Ordinal);

    [Fact]
    public void Immutable_models_have_no_member_that_can_be_set() =>
        Assert.DoesNotContain("{ get; set; }", Text(new TestOptions().With("dovetail_models", "immutable")), StringComparison.Ordinal);

    private static string Text(TestOptions options) => string.Concat(SpecDriver.Sources(new SpecDriver(options, ("/app/shop.yaml", Document)).Run()).Values);
}
