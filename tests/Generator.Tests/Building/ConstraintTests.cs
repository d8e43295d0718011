using Dovetail.Generator.Model;
using Dovetail.Generator.Options;

namespace Dovetail.Generator.Tests.Building;

public sealed class ConstraintTests
{
    [Fact]
    public void All_that_a_reference_and_allOf_lead_to_is_demanded_at_once()
    {
        var code = Of("""
            Subject:
              type: object
              properties:
                code: { $ref: '#/components/schemas/Code', maxLength: 8 }
                other: { allOf: [{ $ref: '#/components/schemas/Code' }, { maxLength: 12 }] }
                maybe: { anyOf: [{ $ref: '#/components/schemas/Code' }, { type: 'null' }] }
            Code: { type: string, minLength: 2, maxLength: 10, pattern: '^[A-Z]+$' }
            """);

        Assert.Equal(new ConstraintModel { MinLength = 2, MaxLength = 8, Pattern = "^[A-Z]+$" }, code("code"));
        Assert.Equal(new ConstraintModel { MinLength = 2, MaxLength = 10, Pattern = "^[A-Z]+$" }, code("other"));
        Assert.Equal(code("other"), code("maybe"));
    }

    [Fact]
    public void What_a_type_keeps_anyway_and_what_speaks_of_another_kind_is_not_demanded()
    {
        var of = Of("""
            Subject:
              type: object
              properties:
                number: { type: integer, format: int32, minimum: -2147483648, maximum: 2147483647, minLength: 3 }
                huge: { type: number, maximum: 1e400, minimum: 0.5 }
                text: { type: string, minLength: 0, maximum: 5 }
                date: { type: string, format: date, pattern: '^2' }
                fixed: { type: string, const: a }
              required: [fixed]
            """);

        Assert.All(["number", "text", "date", "fixed"], name => Assert.Null(of(name)));
        Assert.Equal(new ConstraintModel { Minimum = "0.5" }, of("huge"));
    }

    [Fact]
    public void Bounds_lie_without_in_the_words_of_each_dialect()
    {
        const string schema = """
            Subject:
              type: object
              properties:
                number: { type: number, minimum: 1, exclusiveMinimum: true }
            """;

        Assert.Equal(new ConstraintModel { ExclusiveMinimum = "1" }, Of(schema, "3.0.3")("number"));
        Assert.Equal(new ConstraintModel { ExclusiveMinimum = "1" }, Of(schema.Replace("minimum: 1, exclusiveMinimum: true", "exclusiveMinimum: 1", StringComparison.Ordinal))("number"));
    }

    [Fact]
    public void Schemas_that_demand_something_else_share_no_type()
    {
        var built = Built.Schemas("""
            Subject:
              type: object
              properties:
                one: { type: object, properties: { first: { type: string }, code: { type: object, properties: { text: { type: string, maxLength: 5 } } } } }
                other: { type: object, properties: { second: { type: string }, code: { type: object, properties: { text: { type: string, maxLength: 6 } } } } }
            """);

        Assert.Equal([5, 6], new[] { "OneCode", "OtherCode" }.Select(name => built.Object(name).Properties[0].Constraint!.MaxLength));
    }

    [Theory]
    [InlineData("requests", false)]
    [InlineData("everywhere", true)]
    public void Only_what_requests_send_is_held_to_the_document_unless_asked_for(string scope, bool expected)
    {
        var built = Built.Document("""
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            paths:
              /a: { get: { operationId: a/get, responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Answer' } } } } } } }
            components:
              schemas:
                Answer: { type: object, properties: { name: { type: string, maxLength: 5 } } }
            """, new GeneratorOptions { Validation = Enum.Parse<ValidationScope>(scope, ignoreCase: true) });

        Assert.Equal(expected, built.Object("Answer").Properties[0].Constraint is not null);
    }

    private static Func<string, ConstraintModel?> Of(string schemas, string version = "3.1.0")
    {
        var subject = Built.Schemas(schemas, version).Subject;
        return name => subject.Properties.Single(property => property.JsonName == name).Constraint;
    }
}
