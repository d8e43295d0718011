using Dovetail.Generator.Model;

namespace Dovetail.Generator.Tests.Building;

/// <summary>Numbers that the usual type does not hold, and lists of values that no enum of C# can be: a type that loses nothing.</summary>
public sealed class NumberAndEnumTests
{
    [Theory]
    [InlineData("{ type: integer, enum: [1, 9223372036854775808] }", nameof(ScalarKind.UInt64))]
    [InlineData("{ type: integer, enum: [-1, 9223372036854775808] }", nameof(ScalarKind.BigInteger))]
    [InlineData("{ type: integer, enum: [1, 99999999999999999999999999] }", nameof(ScalarKind.BigInteger))]
    [InlineData("{ type: integer, enum: [-9223372036854775809] }", nameof(ScalarKind.BigInteger))]
    [InlineData("{ const: 99999999999999999999 }", nameof(ScalarKind.BigInteger))]
    [InlineData("{ type: integer, format: int32, const: 5 }", nameof(ScalarKind.Int64))]
    [InlineData("{ const: 1.5 }", nameof(ScalarKind.Double))]
    [InlineData("{ type: integer, default: 99999999999999999999 }", nameof(ScalarKind.BigInteger))]
    [InlineData("{ type: integer, format: int32, default: 3000000000 }", nameof(ScalarKind.Int64))]
    [InlineData("{ type: integer, default: 9223372036854776000 }", nameof(ScalarKind.Int64))]
    [InlineData("{ type: integer, maximum: 1e19 }", nameof(ScalarKind.UInt64))]
    [InlineData("{ type: integer, minimum: -1, maximum: 1e19 }", nameof(ScalarKind.BigInteger))]
    [InlineData("{ type: integer, maximum: 1e30 }", nameof(ScalarKind.BigInteger))]
    [InlineData("{ type: integer, format: int32, maximum: 1e3 }", nameof(ScalarKind.Int32))]
    [InlineData("{ type: integer, maximum: 1.7976931348623157e+308 }", nameof(ScalarKind.Int64))]
    [InlineData("{ type: integer, maximum: 1e400 }", nameof(ScalarKind.Int64))]
    [InlineData("{ type: number, maximum: 1e30 }", nameof(ScalarKind.Double))]
    public void A_number_that_the_usual_type_does_not_hold_gets_a_larger_one(string schema, string expected) => Assert.Equal(Scalar(expected), Property(schema).Type);

    [Fact]
    public void A_bound_of_a_million_digits_takes_no_time_to_speak_of()
    {
        var built = Built.Schemas($"Subject: {{ type: object, properties: {{ x: {{ type: integer, maximum: {new string('9', 1_000_000)} }} }} }}");
        Assert.Equal(Scalar(nameof(ScalarKind.BigInteger)), built.Property("x").Type);
        Assert.Contains(built.Findings, finding => finding.Id == "DOVE0018");
    }

    [Theory]
    [InlineData("{ type: integer, enum: ['1', '2'] }", nameof(ScalarKind.Int64))]
    [InlineData("{ type: number, enum: [1.5, 2] }", nameof(ScalarKind.Double))]
    [InlineData("{ enum: [1.5, 2.5] }", nameof(ScalarKind.Double))]
    [InlineData("{ enum: [true, false] }", nameof(ScalarKind.Boolean))]
    [InlineData("{ type: boolean, enum: ['true', 'false'] }", nameof(ScalarKind.Boolean))]
    [InlineData("{ type: string, enum: [] }", nameof(ScalarKind.String))]
    public void Values_of_another_type_than_the_stated_one_read_by_the_type(string schema, string expected) => Assert.Equal(Scalar(expected), Property(schema).Type);

    [Theory]
    [InlineData("{ type: string, enum: [1, 2.0, 007] }", "1 2.0 007")]
    [InlineData("{ type: [string, 'null'], enum: [True, ~, on, 0x1F, 2020-01-01] }", "True on 0x1F 2020-01-01")]
    [InlineData("{ type: string, enum: [1, true, a, { b: c }, [d]] }", "1 true a")]
    public void Texts_without_quotes_are_what_is_written_and_that_is_told(string schema, string values)
    {
        var built = Built.Schemas($"Subject: {{ type: object, properties: {{ x: {schema} }} }}");

        Assert.Equal(values.Split(' '), Assert.Single(built.Api.Types.OfType<EnumModel>()).Members.Select(member => member.WireValue));
        Assert.Contains(built.Findings, finding => finding.Id == "DOVE0022");
    }

    [Theory]
    [InlineData("{ enum: [1, 2] }", nameof(EnumKind.Int32), "1 2")]
    [InlineData("{ type: integer, enum: [1, 5000000000] }", nameof(EnumKind.Int64), "1 5000000000")]
    [InlineData("{ type: integer, enum: [-9223372036854775808, 9223372036854775807] }", nameof(EnumKind.Int64), "-9223372036854775808 9223372036854775807")]
    [InlineData("{ type: integer, enum: [1, 1, +1] }", nameof(EnumKind.Int32), "1")]
    [InlineData("{ enum: [yes, no, ~] }", nameof(EnumKind.String), "yes no")]
    [InlineData("{ enum: [0x1F, 0o17] }", nameof(EnumKind.Int32), "31 15")]
    [InlineData("{ type: [string, 'null'], enum: [a, null] }", nameof(EnumKind.String), "a")]
    public void A_list_of_values_of_one_type_is_an_enum(string schema, string kind, string values)
    {
        var item = Assert.Single(Subject(schema).Api.Types.OfType<EnumModel>());
        Assert.Equal((kind, values), (item.Kind.ToString(), string.Join(' ', item.Members.Select(member => member.WireValue))));
    }

    [Theory]
    [InlineData("{ type: [string, integer], enum: [1, a] }")]
    [InlineData("{ enum: [1, a] }")]
    public void Values_of_two_types_are_a_union_of_an_enum_each(string schema)
    {
        var cases = Assert.Single(Subject(schema).Api.Types.OfType<UnionModel>()).Cases;
        Assert.Equal(["Int32", "String"], cases.Select(one => Assert.IsType<EnumRef>(one.Type).Kind.ToString()).Order());
    }

    private static ScalarRef Scalar(string kind) => new(Enum.Parse<ScalarKind>(kind));

    private static Built Subject(string schema) => Built.Schemas($"Subject: {{ type: object, properties: {{ x: {schema} }} }}");

    private static PropertyModel Property(string schema) => Subject(schema).Property("x");
}
