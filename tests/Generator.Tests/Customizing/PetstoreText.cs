namespace Dovetail.Generator.Tests.Customizing;

/// <summary>A document to customise, and what stands beside it in a user's project.</summary>
internal static class PetstoreText
{
    public const string Path = "/app/petstore.yaml";

    public const string Spec = """
        openapi: 3.1.0
        info: { title: Petstore, version: '1' }
        servers: [{ url: 'https://petstore.example' }]
        paths:
          /pets:
            get:
              tags: [pets]
              operationId: listPets
              parameters: [{ name: page_token, in: query, schema: { type: string } }]
              responses: { '200': { description: Pets., content: { application/json: { schema: { $ref: '#/components/schemas/PetPage' } } } } }
            post:
              tags: [pets]
              operationId: createPet
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
              responses: { '201': { description: The pet., content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } }
          /stores:
            get:
              tags: [stores]
              operationId: listStores
              responses: { '200': { description: Stores., content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Store' } } } } } }
        components:
          schemas:
            Pet:
              type: object
              required: [name, price]
              properties:
                id: { type: integer, readOnly: true }
                name: { type: string }
                photoUrls: { type: array, items: { type: string } }
                price: { $ref: '#/components/schemas/Money' }
                status: { $ref: '#/components/schemas/Status' }
                scores: { type: object, additionalProperties: { type: integer } }
                note: { type: string }
                owner: { $ref: '#/components/schemas/Owner' }
            Status: { type: string, enum: [available, sold] }
            Money: { type: object, required: [amount], properties: { amount: { type: string }, currency: { type: string } } }
            Store: { type: object, properties: { name: { type: string }, fees: { type: array, items: { $ref: '#/components/schemas/Money' } }, size: { type: number } } }
            PetPage: { type: object, required: [items], properties: { items: { type: array, items: { $ref: '#/components/schemas/Pet' } }, next_page_token: { type: string } } }
            Owner: { oneOf: [{ $ref: '#/components/schemas/Person' }, { $ref: '#/components/schemas/Shelter' }], discriminator: { propertyName: kind } }
            Person: { type: object, required: [kind], properties: { kind: { type: string }, surname: { type: string } } }
            Shelter: { type: object, required: [kind], properties: { kind: { type: string }, beds: { type: integer } } }
            Names: { type: array, items: { type: string } }
        """;

    /// <summary>Types of the user's own, in his project.</summary>
    public const string Contracts = """
        using System;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using System.Text.Json.Serialization.Metadata;
        namespace Contracts;
        public sealed record Money(string Amount, string? Currency);
        public readonly record struct Price(string Amount);
        [JsonConverter(typeof(CoinConverter))] public sealed class Coin { public string Text { get; init; } = ""; }
        public sealed class CoinConverter : JsonConverter<Coin>
        {
            public override Coin Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) { reader.Skip(); return new(); }
            public override void Write(Utf8JsonWriter writer, Coin value, JsonSerializerOptions options) { writer.WriteStartObject(); writer.WriteEndObject(); }
        }
        public sealed class PriceConverter : JsonConverter<Price>
        {
            public override Price Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) { reader.Skip(); return new("1"); }
            public override void Write(Utf8JsonWriter writer, Price value, JsonSerializerOptions options) { writer.WriteStartObject(); writer.WriteEndObject(); }
        }
        public abstract class OpenConverter : JsonConverter<Money> { }
        public sealed class ShyConverter : JsonConverter<Money>
        {
            private ShyConverter() { }
            public override Money? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => null;
            public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) { }
        }
        public sealed class ContractsJson : JsonSerializerContext
        {
            private ContractsJson() : base(null) { }
            public static ContractsJson Default { get; } = new();
            protected override JsonSerializerOptions? GeneratedSerializerOptions => null;
            public override JsonTypeInfo? GetTypeInfo(Type type) => null;
        }
        public abstract class Vague { }
        public class Closed { private Closed() { } }
        public class Torn { public Torn(int a) { } public Torn(string b) { } }
        public static class Tools { }
        public interface IMoney { }
        public class Box<T> { }
        public class Plain { }
        internal sealed class Hidden { public string? Amount { get; set; } }
        """;
}
