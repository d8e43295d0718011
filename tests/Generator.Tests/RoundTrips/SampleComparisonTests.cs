using System.Text.Json;
using Dovetail.RoundTrip.Samples;

namespace Dovetail.Generator.Tests.RoundTrips;

/// <summary>A loss is seen.</summary>
public sealed class SampleComparisonTests
{
    [Theory]
    [InlineData("1.50", "1.5")]
    [InlineData("1e3", "1000")]
    [InlineData("-0", "0")]
    [InlineData("\"\\u00e9\"", "\"é\"")]
    [InlineData("{\"a\": 1, \"b\": 2}", "{\"b\": 2, \"a\": 1}")]
    public void The_same_value_may_be_written_otherwise(string json, string actual) => Assert.Null(Difference(json, SampleEquality.Exact, actual));

    [Theory]
    [InlineData("9007199254740993", "9007199254740992")]
    [InlineData("0.1", "0.10000000000000001")]
    [InlineData("1", "\"1\"")]
    [InlineData("null", "{}")]
    [InlineData("[1, 2]", "[2, 1]")]
    [InlineData("{\"a\": null}", "{}")]
    public void Another_value_is_a_difference(string json, string actual) => Assert.NotNull(Difference(json, SampleEquality.Exact, actual));

    [Theory]
    [InlineData("2024-02-29T20:20:39.120Z", "2024-02-29T20:20:39.12+00:00", true)]
    [InlineData("2024-02-29T20:20:39+01:00", "2024-02-29T19:20:39Z", false)]
    [InlineData("2024-02-29T20:20:39.1234567Z", "2024-02-29T20:20:39.123456Z", false)]
    public void A_date_time_keeps_its_moment_and_its_offset(string json, string actual, bool isSame) =>
        Assert.Equal(isSame, Difference($"\"{json}\"", SampleEquality.DateTime, $"\"{actual}\"") is null);

    [Fact]
    public void A_member_that_is_gone_or_came_from_nowhere_is_a_difference()
    {
        SampleMember a = new("a", new SampleScalar("1", SampleEquality.Exact)), b = new("b", SampleScalar.Null);

        Assert.Equal("$.b: null is gone", Difference(new SampleObject([a, b]), """{"a": 1}"""));
        Assert.Equal("$.c: 2 came from nowhere", Difference(new SampleObject([a]), """{"a": 1, "c": 2}"""));
    }

    private static string? Difference(string json, SampleEquality equality, string actual) => Difference(new SampleScalar(json, equality), actual);

    private static string? Difference(SampleValue sample, string actual)
    {
        using var document = JsonDocument.Parse(actual);
        return SampleComparison.Difference(sample, document.RootElement);
    }
}
