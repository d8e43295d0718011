using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Model;

namespace Dovetail.Generator.Tests.Building;

/// <summary>Choices of types come to unions, and to one type where all branches do.</summary>
public sealed class UnionTests
{
    private const string Others = """
        Cat: { type: object, required: [kind], properties: { kind: { const: cat }, lives: { type: integer } } }
        Dog: { type: object, required: [kind], properties: { kind: { const: dog }, tricks: { type: integer } } }
        Point: { type: object, required: [x], properties: { x: { type: integer }, label: { type: string } } }
        Street: { type: object, required: [name], properties: { name: { type: string }, label: { type: string } } }
        """;

    [Theory]
    [InlineData("{ oneOf: [{ type: string }, { type: array, items: { type: string } }] }", "string|array of string")]
    [InlineData("{ type: [string, integer, 'null'] }", "number|string")]
    [InlineData("{ anyOf: [{ type: array, items: { type: integer } }, { type: array, items: { type: array, items: { type: integer } } }] }", "array of number|array of array of number")]
    [InlineData("{ anyOf: [{ $ref: '#/components/schemas/Cat' }, { type: boolean }, { type: 'null' }] }", "object|boolean")]
    [InlineData("{ oneOf: [{ type: string, format: uuid }, { type: string, enum: [all, none] }, { type: integer }] }", "string|string|number")]
    [InlineData("{ oneOf: [{ oneOf: [{ type: string }, { type: boolean }] }, { type: number }] }", "string|boolean|number")]
    public void Cases_are_what_JSON_can_tell_apart(string schema, string kinds) =>
        Assert.Equal(kinds, string.Join('|', Union(schema).Cases.Select(one => one.Kind)));

    [Fact]
    public void A_string_beside_an_enum_is_an_open_enum() =>
        Assert.IsType<EnumRef>(Subject("{ anyOf: [{ type: string }, { type: string, enum: [a, b] }] }").Property("x").Type);

    [Fact]
    public void Lists_that_look_alike_are_one_list() =>
        Assert.Equal(new ListRef(ScalarRef.String), Subject("{ oneOf: [{ type: array, items: { type: string } }, { type: array, items: { type: string, format: uuid } }] }").Property("x").Type);

    [Fact]
    public void Members_with_fixed_values_are_a_discriminator_though_none_is_declared()
    {
        var union = Union("{ oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }] }");

        Assert.Equal("kind", union.Discriminator);
        Assert.Equal(["cat", "dog"], union.Cases.SelectMany(one => one.Marks));
    }

    [Fact]
    public void A_discriminator_means_components_by_mapping_and_else_by_name()
    {
        var union = Union("{ oneOf: [{ $ref: '#/components/schemas/Point' }, { $ref: '#/components/schemas/Street' }], discriminator: { propertyName: label, mapping: { p: '#/components/schemas/Point', q: Point } } }");

        Assert.Equal("label", union.Discriminator);
        Assert.Equal(["p,q", "Street"], union.Cases.Select(one => string.Join(',', one.Marks)));
    }

    [Fact]
    public void Else_the_members_tell_that_not_all_have()
    {
        var union = Union("{ anyOf: [{ $ref: '#/components/schemas/Point' }, { $ref: '#/components/schemas/Street' }] }");

        Assert.Null(union.Discriminator);
        Assert.Equal(["!x", "!name"], union.Cases.SelectMany(one => one.Marks));
    }

    [Theory]
    [InlineData("{ anyOf: [{ $ref: '#/components/schemas/Cat' }, { type: string }] }", "CatOrString")]
    [InlineData("{ type: [string, integer] }", "IntegerOrString")]
    [InlineData("{ type: [string, integer, number] }", "NumberOrString")]
    [InlineData("{ oneOf: [{ type: string }, { type: number }, { type: integer }] }", "StringOrNumber")]
    [InlineData("{ oneOf: [{ type: string, format: uri }, { type: boolean }, { type: string }] }", "StringOrBoolean")]
    [InlineData("{ oneOf: [{ type: string }, { type: array, items: { type: string } }] }", "StringOrStringList")]
    [InlineData("{ oneOf: [{ type: string, enum: [''] }, { type: object, additionalProperties: { type: string } }] }", "EmptyOrStringMap")]
    [InlineData("{ oneOf: [{ type: string }, { type: object, title: range query, properties: { gt: { type: integer } } }] }", "StringOrRangeQuery")]
    [InlineData("{ oneOf: [{ type: string }, { type: array, items: { type: array, items: { type: array, items: { type: string } } } }] }", "SubjectX")]
    public void A_union_of_few_named_types_is_called_by_them(string schema, string name) => Assert.Equal(name, Union(schema).Name);

    /// <summary>An inline object is called by a value that it fixes, else by what it alone requires, else by what it requires; by what it alone has where nothing is required.</summary>
    [Theory]
    [InlineData("{ issue_field_id: { type: integer } } | issue_field_id", "{ name: { type: string } } | name", "SubjectXWithIssueFieldId,SubjectXWithName")]
    [InlineData("{ kind: { enum: [a-b] }, v: { type: string } } |", "{ kind: { enum: [c] }, w: { type: string } } |", "SubjectXAB,SubjectXC")]
    [InlineData("{ kind: { const: a }, id: { type: string } } | kind, id", "{ kind: { const: a }, org: { type: string } } | kind, org", "SubjectXAWithId,SubjectXAWithOrg")]
    [InlineData("{ a: { type: string } } | a", "{ a: { type: string }, b: { type: string } } | a, b", "SubjectXCase,SubjectXWithB")]
    [InlineData("{ a: { type: string }, c: { type: string } } |", "{ a: { type: string }, b: { type: string } } |", "SubjectXWithB,SubjectXWithC")]
    [InlineData("{ a: { type: string } } |", "{ a: { type: integer } } |", "SubjectXCase,SubjectXCaseModel")]
    public void An_inline_object_of_a_choice_is_called_by_what_tells_it(string first, string second, string names)
    {
        var branches = new[] { first, second }.Select(text => text.Split('|')).Select(parts => $"{{ type: object, required: [{parts[1].Trim()}], properties: {parts[0].Trim()} }}");
        var union = Union($"{{ oneOf: [{string.Join(", ", branches)}] }}");
        Assert.Equal(names, string.Join(',', union.Cases.Select(one => ((ModelRef)one.Type).Name).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_long_title_without_blanks_is_a_name()
    {
        const string Title = "MERCHANT_INITIATED_WITH_AUTHENTICATION_RESULTS";
        var union = Union($$"""{ oneOf: [{ title: {{Title}}, type: object, properties: { a: { type: string } } }, { type: array, items: { type: array, items: {} } }, { type: boolean }, { type: number }] }""");
        Assert.Contains(union.Cases, one => one.Type == new ModelRef("XMerchantInitiatedWithAuthenticationResults") || one.Type == new ModelRef("MerchantInitiatedWithAuthenticationResults"));
    }

    [Fact]
    public void A_structure_that_another_is_called_by_is_called_by_its_member()
    {
        var built = Built.Schemas("""
            Subject: { type: object, properties: { size: { oneOf: [{ type: integer, maximum: 5 }, { type: string }] }, age: { oneOf: [{ type: integer }, { type: string }] } } }
            """);
        Assert.Equal(new UnionRef("IntegerOrString"), built.Property("age").Type);
        Assert.Equal(new UnionRef("SubjectSize"), built.Property("size").Type);
    }

    [Fact]
    public void Members_of_a_choice_join_the_members_beside_it_as_optional_ones()
    {
        var built = Built.Schemas("""
            Subject:
              type: object
              required: [id]
              properties: { id: { type: string } }
              oneOf:
                - { required: [card], properties: { card: { type: string } } }
                - { required: [iban], properties: { iban: { type: string } } }
            """);

        Assert.Equal(["id:True", "card:False", "iban:False"], built.Subject.Properties.Select(property => $"{property.JsonName}:{property.Required}"));
    }

    [Fact]
    public void A_member_that_all_branches_repeat_leaves_the_choice_a_choice()
    {
        var built = Built.Schemas("Subject: { type: object, properties: { kind: { type: string } }, oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }] }\n" + Others);

        Assert.Equal(new UnionRef("Subject"), built.BodyType);
    }

    [Fact]
    public void A_choice_may_hold_lists_of_itself()
    {
        var built = Built.Schemas("Subject: { oneOf: [{ type: string }, { type: array, items: { $ref: '#/components/schemas/Subject' } }] }");

        Assert.Equal(new ListRef(new UnionRef("Subject")), Assert.Single(built.Api.Types.OfType<UnionModel>()).Cases[1].Type);
    }

    [Theory]
    [InlineData("A: { properties: { id: { type: string } }, oneOf: [{ $ref: '#/components/schemas/B' }] }\nB: { properties: { no: { type: string } }, oneOf: [{ $ref: '#/components/schemas/A' }] }")]
    [InlineData("A: { oneOf: [{ $ref: '#/components/schemas/B' }] }\nB: { anyOf: [{ $ref: '#/components/schemas/A' }, { type: string }] }")]
    [InlineData("A: { allOf: [{ oneOf: [{ $ref: '#/components/schemas/A' }, { type: string }] }] }")]
    public void Choices_that_lead_round_come_to_an_end(string schemas) =>
        Assert.NotNull(Built.Schemas("Subject: { $ref: '#/components/schemas/A' }\n" + schemas).BodyType);

    [Theory]
    [InlineData("disabled: { type: boolean }", null)]
    [InlineData("disabled: { enum: [true] }", null)]
    [InlineData("disabled: { }", null)]
    [InlineData("disabled: { type: string }", "disabled")]
    [InlineData("disabled: { enum: [false] }", "disabled")]
    [InlineData("other: { type: string }", "disabled")]
    public void A_value_tells_only_where_the_other_object_can_not_have_it(string member, string? discriminator) => Assert.Equal(
        discriminator,
        Union($"{{ oneOf: [{{ title: A, type: object, required: [disabled], properties: {{ disabled: {{ const: true }} }} }}, {{ title: B, type: object, properties: {{ {member} }} }}] }}").Discriminator);

    [Fact]
    public void Members_of_members_tell_where_nothing_else_does()
    {
        var built = Subject("{ oneOf: [{ title: A, type: object, required: [d], properties: { d: { type: object, required: [a], properties: { a: { type: string } } } } }, "
            + "{ title: B, type: object, properties: { d: { type: object, required: [b], properties: { b: { type: string } } } } }] }");

        Assert.DoesNotContain(built.Findings, finding => finding.Id == FindingRules.AmbiguousUnion.Id);
    }

    [Fact]
    public void Branches_that_look_alike_are_a_finding() =>
        Assert.Contains(Subject("{ oneOf: [{ title: A, type: object, properties: { id: { type: string } } }, { title: B, type: object, properties: { id: { type: integer } } }] }").Findings, finding => finding.Id == FindingRules.AmbiguousUnion.Id);

    private static UnionModel Union(string schema)
    {
        var built = Subject(schema);
        var reference = Assert.IsType<UnionRef>(built.Property("x").Type);
        return Assert.IsType<UnionModel>(built.Api.Types.Single(type => type.Name == reference.Name));
    }

    private static Built Subject(string schema) => Built.Schemas($"Subject: {{ type: object, properties: {{ x: {schema} }} }}\n{Others}");
}
