using System.Globalization;
using System.Text;
using Dovetail.Generator.Model;

namespace Dovetail.Generator.Tests.Building;

/// <summary>What of a document is a rule, and what is not. Whether rules are right JSON-Schema-Test-Suite says (ValidationSuiteTests).</summary>
public sealed class RuleTests
{
    [Fact]
    public void What_a_type_and_its_constraints_say_is_no_rule()
    {
        var built = Built.Schemas("""
            Subject:
              type: object
              required: [id, kind]
              additionalProperties: false
              dependentRequired: { id: [kind] }
              properties:
                id: { type: string, minLength: 1 }
                kind: { type: string, enum: [a, b] }
                expand: { anyOf: [{ type: string, maxLength: 5 }, { $ref: '#/components/schemas/Other' }] }
                open: { anyOf: [{ type: string }, { type: string, enum: [a, b] }] }
                more: { type: object, additionalProperties: { type: integer, minimum: 1 } }
                list: { type: array, items: { $ref: '#/components/schemas/Other' } }
            Other: { type: object, properties: { when: { type: [string, "null"], format: date } } }
            """);

        Assert.Null(built.Object("Subject").Constraint?.Rule);
        Assert.All(built.Object("Subject").Properties, property => Assert.Null(property.Constraint?.Rule));
    }

    [Theory]
    [InlineData("{ type: object, required: [a], properties: { a: { type: string } } }", "{ type: object, required: [b], properties: { b: { type: string } } }", true)]
    [InlineData("{ type: object, properties: { a: { type: string } } }", "{ type: object, required: [b], properties: { b: { type: string } } }", false)]
    [InlineData("{ type: object, required: [a], properties: { a: { type: string } } }", "{ type: object, required: [a, b], properties: { a: { type: string }, b: { type: string } } }", false)]
    [InlineData("{ type: object, required: [a], properties: { a: { const: x } } }", "{ type: object, required: [a], properties: { a: { const: y } } }", false)]
    public void A_second_branch_of_oneOf_is_refused_where_neither_takes_all_that_the_other_takes(string one, string other, bool isExclusive)
    {
        var built = Built.Schemas($$"""
            Subject: { type: object, properties: { choice: { oneOf: [{{one}}, {{other}}] } } }
            """);

        Assert.Equal(isExclusive ? 2 : 0, built.Object("Subject").Properties[0].Constraint?.Rule?.AtMostOne.Count ?? 0);
    }

    [Fact]
    public void A_choice_beside_members_is_asked_whole()
    {
        var built = Built.Schemas("""
            Subject: { type: object, properties: { a: { type: string }, b: { type: string } }, anyOf: [{ required: [a] }, { required: [b] }] }
            """);

        Assert.Equal([["a"], ["b"]], built.Object("Subject").Constraint!.Rule!.AnyOf.Select(branch => branch.Required.ToArray()));
    }

    [Fact]
    public void What_refers_to_itself_is_a_rule_with_a_name()
    {
        var built = Built.Schemas("""
            Subject: { type: object, properties: { a: { type: string, not: { $ref: '#/components/schemas/Tree' } } } }
            Tree: { type: object, not: { required: [x] }, properties: { child: { $ref: '#/components/schemas/Tree' } } }
            """);

        Assert.Equal(new RuleModel { Ref = "TreeRule" }, built.Object("Subject").Properties[0].Constraint!.Rule!.Not);
    }

    [Fact]
    public void Schemas_that_double_at_each_step_and_those_that_lead_round_come_to_an_end()
    {
        var schemas = new StringBuilder("Subject: { $ref: '#/components/schemas/L0', unevaluatedProperties: false }\n");
        for (var i = 0; i < 60; i++)
        {
            schemas.Append(CultureInfo.InvariantCulture, $"L{i}: {{ type: object, not: {{ required: [x{i}] }}, allOf: [{{ $ref: '#/components/schemas/L{i + 1}' }}, {{ allOf: [{{ $ref: '#/components/schemas/L{i + 1}' }}] }}] }}\n");
        }

        schemas.Append("L60: { type: object, allOf: [{ $ref: '#/components/schemas/L0' }], properties: { a: { type: string } } }\n");

        Assert.NotEmpty(Built.Schemas(schemas.ToString()).Api.Types);
    }
}
