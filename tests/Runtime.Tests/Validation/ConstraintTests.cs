using System.Diagnostics;
using System.Text.Json;
using Dovetail.Serialization;
using Dovetail.Validation;

namespace Dovetail.Runtime.Tests.Validation;

public sealed class ConstraintTests
{
    [Theory]
    [InlineData("", 0, 0, true)]
    [InlineData("ab", 2, 2, true)]
    [InlineData("a", 2, 5, false)]
    [InlineData("abc", 0, 2, false)]
    [InlineData("😀😀", 2, 2, true)]
    [InlineData("😀", 2, 2, false)]
    [InlineData("e\u0301", 2, 2, true)]
    public void Length_counts_characters_of_Unicode(string value, int min, int max, bool isGood) => Assert.Equal(isGood, Constraint.Length(value, min, max) is null);

    [Theory]
    [InlineData("^a+$", "aaa", true)]
    [InlineData("^a+$", "aab", false)]
    [InlineData("b", "abc", true)]
    [InlineData("^\\d+$", "١٢", false)]
    [InlineData("^\\p{L}+$", "größe", true)]
    [InlineData("^\\p{L}+$", "a1", false)]
    [InlineData("(", "anything", true)]
    [InlineData("^\\u{1F600}$", "anything", true)]
    public void A_pattern_matches_anywhere_and_one_that_is_none_refuses_nothing(string pattern, string value, bool isGood) =>
        Assert.Equal(isGood, Constraint.Pattern(value, new ConstraintPattern(pattern)) is null);

    [Fact]
    public void A_pattern_that_takes_for_ever_is_given_up()
    {
        var start = Stopwatch.GetTimestamp();

        Assert.Null(Constraint.Pattern(new string('a', 50) + "!", new ConstraintPattern("^(a+)+$")));

        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData(1, 1, 3, false, false, null)]
    [InlineData(0, 1, 3, false, false, "must be at least 1.")]
    [InlineData(4, 1, 3, false, false, "must be at most 3.")]
    [InlineData(1, 1, 3, true, false, "must be more than 1.")]
    [InlineData(3, 1, 3, false, true, "must be less than 3.")]
    public void A_range_has_bounds_within_or_without(int value, int min, int max, bool isMinExclusive, bool isMaxExclusive, string? fault) =>
        Assert.Equal(fault, Constraint.Range<int>(value, min, max, isMinExclusive, isMaxExclusive));

    [Fact]
    public void A_range_is_for_dates_and_fractions_too()
    {
        Assert.Equal("must be at most 0.5.", Constraint.Range<double>(0.75, max: 0.5));
        Assert.NotNull(Constraint.Range<DateOnly>(new DateOnly(2026, 1, 1), min: new DateOnly(2026, 1, 2)));
    }

    [Theory]
    [InlineData(19.99, "0.01", true)]
    [InlineData(19.995, "0.01", false)]
    [InlineData(0.3, "0.1", true)]
    [InlineData(1e300, "3", true)]
    [InlineData(double.NaN, "3", true)]
    [InlineData(7, "0", true)]
    public void A_multiple_is_one_of_the_number_as_it_is_written(double value, string factor, bool isGood) =>
        Assert.Equal(isGood, Constraint.MultipleOf<double>(value, decimal.Parse(factor, System.Globalization.CultureInfo.InvariantCulture)) is null);

    [Fact]
    public void Lists_and_objects_have_sizes()
    {
        Assert.Equal("must have at least 1 item.", Constraint.Items<int>([], min: 1));
        Assert.Equal("must have at most 2 items.", Constraint.Items([1, 2, 3], max: 2));
        Assert.Equal("must have at least 2 members.", Constraint.Properties(1, min: 2));
        Assert.Null(Constraint.Items<int>(null, min: 1));
        Assert.Null(Constraint.Properties(null, min: 1));
    }

    [Fact]
    public void Items_are_the_same_where_their_JSON_is()
    {
        Assert.NotNull(Constraint.UniqueItems<string, StringFormat>(["a", "b", "a"]));
        Assert.Null(Constraint.UniqueItems<string, StringFormat>(["a", "A"]));
        Assert.NotNull(Constraint.UniqueItems<IReadOnlyList<long>, ListFormat<long, Int64Format>>([[1, 2], [1, 2]]));
        Assert.Null(Constraint.UniqueItems<string, StringFormat>(null));
    }

    [Fact]
    public void Members_may_need_each_other_or_stand_alone()
    {
        Assert.Equal("is required where card is given.", Constraint.DependentRequired(isPresent: false, "card", isOtherPresent: true));
        Assert.Null(Constraint.DependentRequired(isPresent: false, "card", isOtherPresent: false));
        Assert.NotNull(Constraint.NoAdditionalProperties(new Dictionary<string, JsonElement> { ["x"] = default }));
        Assert.NotNull(Constraint.Required(null));
        Assert.NotNull(Constraint.OneOf("c", "a", "b"));
        Assert.Null(Constraint.OneOf("a", "a", "b"));
        Assert.Null(Constraint.OneOf<string>(null, "a"));
    }

    [Theory]
    [InlineData("email", "anna@example.com", true)]
    [InlineData("email", "\"a b\"@example.com", true)]
    [InlineData("email", "anna", false)]
    [InlineData("email", "@example.com", false)]
    [InlineData("email", "anna@exam ple", false)]
    [InlineData("email", "a\r\nb@example.com", false)]
    [InlineData("hostname", "example.com", true)]
    [InlineData("hostname", "exa mple", false)]
    [InlineData("ipv4", "192.0.2.1", true)]
    [InlineData("ipv4", "192.0.2.01", false)]
    [InlineData("ipv4", "3221225985", false)]
    [InlineData("ipv6", "2001:db8::1", true)]
    [InlineData("ipv6", "fe80::1%eth0", false)]
    [InlineData("ipv6", "192.0.2.1", false)]
    [InlineData("uri", "https://example.com/a?b#c", true)]
    [InlineData("uri", "/a", false)]
    [InlineData("uri", "https://a b", false)]
    [InlineData("uri-reference", "/a", true)]
    [InlineData("json-pointer", "/a~1b/0", true)]
    [InlineData("json-pointer", "a", false)]
    [InlineData("json-pointer", "/a~2", false)]
    [InlineData("no-such-format", "anything", true)]
    public void A_format_refuses_what_is_surely_none(string format, string value, bool isGood) => Assert.Equal(isGood, Constraint.Format(value, format) is null);
}
