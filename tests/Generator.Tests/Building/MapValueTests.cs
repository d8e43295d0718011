using Dovetail.Generator.Model;

namespace Dovetail.Generator.Tests.Building;

/// <summary>The type of a map's values holds what each of <c>patternProperties</c> and <c>additionalProperties</c> allows.</summary>
public sealed class MapValueTests
{
    private const string Text = "{ type: string }";
    private const string Whole = "{ type: integer }";

    [Theory]
    [InlineData($"patternProperties: {{ '^a': {Text} }}", "String")]
    [InlineData($"patternProperties: {{ '^a': {Text}, '^b': {Text} }}", "String")]
    [InlineData($"patternProperties: {{ '^a': {Text} }}, additionalProperties: {Text}", "String")]
    [InlineData($"patternProperties: {{ '^a': {Text} }}, unevaluatedProperties: false", "String")]
    [InlineData($"patternProperties: {{ '^a': {Whole}, '^b': {{ type: number }} }}", "Double")]
    [InlineData($"patternProperties: {{ '^a': {Text}, '^b': {Whole} }}", "String | Int64")]
    [InlineData($"patternProperties: {{ '^a': {Text} }}, additionalProperties: {Whole}", "String | Int64")]
    [InlineData($"patternProperties: {{ '^a': {Text} }}, unevaluatedProperties: {Whole}", "String | Int64")]
    [InlineData($"patternProperties: {{ '^a': {Text}, '^b': {{ $ref: '#/components/schemas/Other' }} }}", "String | Other")]
    [InlineData($"patternProperties: {{ '^a': {Text}, '^b': {{ type: [integer, 'null'] }} }}", "(String | Int64)?")]
    [InlineData($"patternProperties: {{ '^a': {Text}, '^b': {{}} }}", "Json")]
    [InlineData($"patternProperties: {{ '^a': {Text} }}, additionalProperties: {{}}", "Json")]
    [InlineData($"patternProperties: {{ '^a': {Text} }}, additionalProperties: true", "Json")]
    [InlineData($"patternProperties: {{ '^a': {Text}, '^b': true }}", "Json")]
    [InlineData($"patternProperties: {{ '^a': {Text}, '^b': false }}", "String")]
    [InlineData("patternProperties: { '^a': false }", "Json")]
    [InlineData("patternProperties: { '^a': { $ref: '#/components/schemas/Nothing' } }", "Json")]
    [InlineData($"allOf: [{{ additionalProperties: {Whole} }}, {{ patternProperties: {{ '^a': {Text} }} }}]", "String | Int64")]
    public void A_map(string schema, string expected)
    {
        var built = Built.Schemas($$"""
            Subject: { type: object, properties: { x: { type: object, {{schema}} } } }
            Other: { type: object, properties: { a: { type: string } } }
            """);
        Assert.Equal(expected, Describe(built, Assert.IsType<MapRef>(built.Property("x").Type).Value));
    }

    [Theory]
    [InlineData($"patternProperties: {{ '^a': {Text} }}", null)]
    [InlineData($"patternProperties: {{ '^a': {Text} }}, additionalProperties: true", null)]
    [InlineData($"patternProperties: {{ '^a': {Text} }}, additionalProperties: false", "String")]
    [InlineData($"patternProperties: {{ '^a': {Text}, 'b$': {Whole} }}, additionalProperties: false", "String | Int64")]
    [InlineData($"patternProperties: {{ '^a': {Text} }}, additionalProperties: {Whole}", "String | Int64")]
    [InlineData($"patternProperties: {{ '^a': {Text}, '^b': {{}} }}, additionalProperties: {Whole}", null)]
    [InlineData("patternProperties: { '^a': false }, additionalProperties: false", null)]
    public void What_is_beside_members(string schema, string? expected)
    {
        var built = Built.Schemas($"Subject: {{ type: object, properties: {{ named: {{ type: boolean }} }}, {schema} }}");
        Assert.Equal(expected, built.Subject.AdditionalProperties is { } additional ? Describe(built, additional.Value) : null);
    }

    [Fact]
    public void A_closed_object_of_patterns_alone_holds_them_all()
    {
        var built = Built.Schemas($"Subject: {{ type: object, additionalProperties: false, patternProperties: {{ '^a': {Text}, '^b': {Whole} }} }}");
        Assert.Equal("String | Int64", Describe(built, built.Subject.AdditionalProperties!.Value));
    }

    [Theory]
    [InlineData("3.0.3", "patternProperties")]
    [InlineData("3.0.3", "x-patternProperties")]
    [InlineData("3.1.0", "x-patternProperties")]
    public void Patterns_are_read_in_every_dialect(string version, string keyword)
    {
        var built = Built.Schemas($"Subject: {{ type: object, properties: {{ x: {{ type: object, {keyword}: {{ '^a': {Text} }}, additionalProperties: {Whole} }} }} }}", version);
        Assert.Equal("String | Int64", Describe(built, Assert.IsType<MapRef>(built.Property("x").Type).Value));
    }

    [Theory]
    [InlineData("[a, b]")]
    [InlineData("text")]
    [InlineData("null")]
    public void An_extension_of_another_kind_is_passed_over(string value)
    {
        var built = Built.Schemas($"Subject: {{ type: object, properties: {{ x: {{ type: object, x-patternProperties: {value}, additionalProperties: {Whole} }} }} }}");
        Assert.Equal(new MapRef(new ScalarRef(ScalarKind.Int64)), built.Property("x").Type);
        Assert.Empty(built.Findings);
    }

    [Fact]
    public void A_map_may_be_among_its_own_values()
    {
        var built = Built.Schemas($"Subject: {{ type: object, patternProperties: {{ '^dir': {{ $ref: '#/components/schemas/Subject' }}, '^file': {Text} }} }}");
        var map = Assert.IsType<MapRef>(built.BodyType);
        var union = Assert.IsType<UnionModel>(built.Api.Types.Single(type => type is UnionModel));
        Assert.Equal(new UnionRef(union.Name), map.Value);
        Assert.Equal([map, ScalarRef.String], union.Cases.Select(one => one.Type));
    }

    [Fact]
    public void Maps_that_double_with_each_level_come_to_an_end()
    {
        var levels = Enumerable.Range(1, 60).Select(i => $"L{i}: {{ type: object, patternProperties: {{ '^a': {{ $ref: '#/components/schemas/L{i + 1}' }}, '^b': {{ $ref: '#/components/schemas/L{i + 1}' }} }} }}");
        var built = Built.Schemas("Subject: { $ref: '#/components/schemas/L1' }\n" + string.Join('\n', levels) + "\nL61: { type: integer }");
        Assert.Contains(built.Findings, finding => finding.Message.Contains("inside of 8 others", StringComparison.Ordinal));
    }

    /// <summary>A type as its cases, where it is a union.</summary>
    private static string Describe(Built built, TypeRef type) => type switch
    {
        NullableRef nullable => $"({Describe(built, nullable.Value)})?",
        ScalarRef scalar => scalar.Kind.ToString(),
        ModelRef model => model.Name,
        UnionRef union => string.Join(" | ", built.Api.Types.OfType<UnionModel>().Single(model => model.Name == union.Name).Cases.Select(one => Describe(built, one.Type))),
        _ => type.ToString(),
    };
}
