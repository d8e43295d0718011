namespace Dovetail.Generator.Tests.Mapping;

/// <summary>A document with one model of each kind.</summary>
internal static class ShopText
{
    public const string Spec = """
        openapi: 3.1.0
        info: { title: Shop, version: '1' }
        servers: [{ url: 'https://shop.example' }]
        paths:
          /orders/{id}:
            get:
              tags: [orders]
              operationId: getOrder
              parameters: [{ name: id, in: path, required: true, schema: { type: integer, format: int64 } }]
              responses:
                '200': { description: The order., content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } }
            patch:
              tags: [orders]
              operationId: updateOrder
              parameters: [{ name: id, in: path, required: true, schema: { type: integer, format: int64 } }]
              requestBody: { required: true, content: { application/merge-patch+json: { schema: { $ref: '#/components/schemas/OrderPatch' } } } }
              responses: { '204': { description: Changed. } }
          /animals:
            get:
              tags: [animals]
              operationId: listAnimals
              responses:
                '200': { description: All., content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Animal' } } } } }
        components:
          schemas:
            Order:
              type: object
              required: [id, status, line_items, customer, created_at]
              properties:
                id: { type: integer, format: int64, readOnly: true }
                status: { $ref: '#/components/schemas/OrderStatus' }
                note: { type: string }
                total: { type: number, format: decimal }
                line_items: { type: array, items: { $ref: '#/components/schemas/Line' } }
                tags: { type: array, items: { type: string } }
                prices: { type: object, additionalProperties: { type: integer, format: int32 } }
                customer: { $ref: '#/components/schemas/Customer' }
                created_at: { type: string, format: date-time }
                payment: { $ref: '#/components/schemas/Payment' }
                parent: { $ref: '#/components/schemas/Order' }
            OrderStatus: { type: string, enum: [open, paid, on_hold] }
            Line: { type: object, required: [sku, count], properties: { sku: { type: string }, count: { type: integer, format: int32 } } }
            Customer: { type: object, required: [name], properties: { name: { type: string }, email: { type: string } } }
            Payment: { oneOf: [{ $ref: '#/components/schemas/Card' }, { $ref: '#/components/schemas/Cash' }, { type: string }] }
            Card: { type: object, required: [number], properties: { number: { type: string } } }
            Cash: { type: object, required: [amount], properties: { amount: { type: number, format: decimal } } }
            OrderPatch:
              type: object
              properties:
                note: { type: string }
                total: { type: number, format: decimal }
                customer: { $ref: '#/components/schemas/CustomerPatch' }
            CustomerPatch: { type: object, properties: { name: { type: string }, email: { type: string } } }
            Animal:
              type: object
              required: [kind, name]
              properties: { kind: { type: string }, name: { type: string } }
              discriminator: { propertyName: kind, mapping: { cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog' } }
            Cat: { allOf: [{ $ref: '#/components/schemas/Animal' }, { type: object, properties: { lives: { type: integer, format: int32 } } }] }
            Dog: { allOf: [{ $ref: '#/components/schemas/Animal' }, { type: object, properties: { tricks: { type: array, items: { type: string } } } }] }
        """;
}
