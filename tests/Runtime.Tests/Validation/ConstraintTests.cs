using System.Globalization;
using System.Text;
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
    public void Length_counts_characters_of_Unicode(string value, int min, int max, bool isGood) => Assert.Equal(isGood, Accepts(value, new() { MinLength = min, MaxLength = max }));

    [Fact]
    public void An_escape_is_the_character_that_it_stands_for() => Assert.Empty(Faults("\"\\u00e9\\ud83d\\ude00\\n\"", new() { MaxLength = 3 }));

    [Theory]
    [InlineData("^a+$", "aaa", true)]
    [InlineData("^a+$", "aab", false)]
    [InlineData("^a+$", "aaa\n", false)]
    [InlineData("b", "abc", true)]
    [InlineData("^\\d+$", "١٢", false)]
    [InlineData("^[\\d-]+$", "1-2", true)]
    [InlineData("^\\D+$", "١٢", true)]
    [InlineData("^\\w+$", "größe", false)]
    [InlineData("^[^[]$", "[", false)]
    [InlineData("^[a-z-[aeiou]]$", "a]", true)]
    [InlineData("^(?!x).$", "x", false)]
    [InlineData("^(.)\\1$", "aa", true)]
    [InlineData("^[$]$", "$", true)]
    [InlineData("^\\$$", "$", true)]
    [InlineData("^\\p{L}+$", "größe", true)]
    [InlineData("^\\p{L}+$", "a1", false)]
    [InlineData("(", "anything", true)]
    [InlineData("\\", "anything", true)]
    [InlineData("^\\u{1F600}$", "anything", true)]
    public void A_pattern_matches_anywhere_as_ECMAScript_has_it_and_one_that_is_none_refuses_nothing(string pattern, string value, bool isGood) =>
        Assert.Equal(isGood, Accepts(value, new() { Pattern = pattern }));

    [Theory]
    [InlineData("^(a+)+$", false)]
    [InlineData("^(?=(a+)+$)", false)]
    [InlineData("^(?=.*[0-9])(?=.*[a-z]).{3,}$", false)]
    [InlineData("^(?!.*!).*$", false)]
    [InlineData("^(([a-z])+.)+[A-Z]([a-z])+$", false)]
    [InlineData("^(a|aa)+\\1$", true)]
    public void The_verdict_on_a_pattern_does_not_depend_on_how_long_it_takes(string pattern, bool needsBacktracking)
    {
        // A budget that is spent already is the slowest machine that there is.
        var budget = new PatternBudget();
        budget.Spend(TimeSpan.FromDays(1));
        var constraint = new ConstraintPattern(pattern);

        Assert.Equal(needsBacktracking, constraint.Accepts(new string('a', 50_000) + "!", budget));
    }

    [Fact]
    public void What_needs_backtracking_is_told_while_there_is_time_and_refuses_nothing_after()
    {
        var constraint = new ConstraintPattern("^(.)\\1$");
        var budget = new PatternBudget();
        Assert.Equal((false, 0), (constraint.Accepts("ab", budget), budget.Untold));

        budget.Spend(PatternBudget.Whole);

        Assert.Equal((true, 1), (constraint.Accepts("ab", budget), budget.Untold));
    }

    [Fact]
    public void All_values_of_a_text_share_the_time_for_patterns_that_need_backtracking()
    {
        var values = new Constraint { Items = new() { Pattern = "^(?:(a+)+\\1)+$" } };
        var budget = new PatternBudget();
        var text = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(Enumerable.Repeat(new string('a', 60) + "!", 60)));
        var reader = new Utf8JsonReader(text);
        reader.Read();

        new ConstraintWalk(text, start: 0, [], budget).Check(ref reader, values);

        Assert.True(budget.IsSpent);
    }

    [Theory]
    [InlineData("^(?=.*[0-9])(?=.*[a-z]).{3,}$", "a1x", true)]
    [InlineData("^(?=.*[0-9])(?=.*[a-z]).{3,}$", "abc", false)]
    [InlineData("^(?=.*[0-9])(?=.*[a-z]).{3,}$", "a1", false)]
    [InlineData("^(?!.*--)[a-z-]+$", "a-b", true)]
    [InlineData("^(?!.*--)[a-z-]+$", "a--b", false)]
    [InlineData("^(?=[(]x)[(]", "(x", true)]
    [InlineData("^(?=a|b)[ab]", "b", true)]
    [InlineData("^(?=a)a|b$", "xb", true)]
    [InlineData("^(?=(a|b))[ab]$", "c", false)]
    [InlineData("^(?!a)", "b", true)]
    [InlineData("^(?!a)", "a", false)]
    public void Lookahead_at_the_start_means_what_it_means(string pattern, string value, bool isGood) => Assert.Equal(isGood, Accepts(value, new() { Pattern = pattern }));

    [Fact]
    public void A_cancelled_call_is_not_checked_to_its_end()
    {
        using var caller = new CancellationTokenSource();
        caller.Cancel();
        var text = "[1,2]"u8.ToArray();

        Assert.Throws<OperationCanceledException>(() =>
        {
            var reader = new Utf8JsonReader(text);
            reader.Read();
            new ConstraintWalk(text, start: 0, [], new PatternBudget(), cancellationToken: caller.Token).Check(ref reader, new() { Items = new() { Minimum = 1 } });
        });
    }

    [Theory]
    [InlineData("1", null)]
    [InlineData("3.0", null)]
    [InlineData("0", "must be at least 1.")]
    [InlineData("4", "must be at most 3.")]
    [InlineData("1e40", "must be at most 3.")]
    [InlineData("-1e40", "must be at least 1.")]
    public void A_number_keeps_its_bounds(string json, string? fault) => Assert.Equal(fault, Faults(json, new() { Minimum = 1, Maximum = 3 }).SingleOrDefault());

    [Fact]
    public void A_bound_may_lie_without()
    {
        Assert.Equal("must be more than 0.5.", Assert.Single(Faults("0.5", new() { ExclusiveMinimum = 0.5m })));
        Assert.Equal("must be less than 3.", Assert.Single(Faults("3", new() { ExclusiveMaximum = 3 })));
    }

    [Theory]
    [InlineData("19.99", "0.01", true)]
    [InlineData("19.995", "0.01", false)]
    [InlineData("0.3", "0.1", true)]
    [InlineData("1e300", "3", true)]
    [InlineData("7", "0", true)]
    public void A_multiple_is_one_of_the_number_as_it_is_written(string json, string factor, bool isGood) =>
        Assert.Equal(isGood, Faults(json, new() { MultipleOf = decimal.Parse(factor, CultureInfo.InvariantCulture) }).Count == 0);

    [Fact]
    public void Lists_and_objects_have_sizes()
    {
        Assert.Equal("must have at least 1 item.", Assert.Single(Faults("[]", new() { MinItems = 1 })));
        Assert.Equal("must have at most 2 items.", Assert.Single(Faults("[1,[2,3],{}]", new() { MaxItems = 2 })));
        Assert.Equal("must have at least 2 members.", Assert.Single(Faults("{\"a\":1}", new() { MinProperties = 2 })));
        Assert.Equal("must have at most 0 members.", Assert.Single(Faults("{\"a\":{\"b\":1}}", new() { MaxProperties = 0 })));
    }

    [Theory]
    [InlineData("""["a","b","a"]""", false)]
    [InlineData("""["a","A"]""", true)]
    [InlineData("""[[1,2],[1,2]]""", false)]
    [InlineData("""[{"a":1},{"a":2}]""", true)]
    [InlineData("[]", true)]
    public void Items_are_the_same_where_their_JSON_is(string json, bool isGood) => Assert.Equal(isGood, Faults(json, new() { UniqueItems = true }).Count == 0);

    [Fact]
    public void Items_and_values_have_demands_of_their_own_as_deep_as_the_constraint_is()
    {
        var constraint = new Constraint { Items = new() { Values = new() { MaxLength = 1 } } };

        Assert.Equal(["must have at most 1 character.", "must have at most 1 character."], Faults("""[{"a":"ab","b":"c"},{"c":"de"},null,4]""", constraint));
    }

    [Fact]
    public void Members_may_need_each_other_or_stand_alone()
    {
        var constraint = new Constraint { AdditionalProperties = false, Values = new() { MaxLength = 1 }, DependentRequired = new Dictionary<string, string[]> { ["card"] = ["holder", "number"] } };
        var members = new JsonMembers("?card", "?holder", "?number");

        Assert.Equal(["must have number where card is given."], Faults("""{"card":1,"holder":"long"}""", constraint, members));
        Assert.Equal(["must have at most 1 character.", "holds members that are not declared."], Faults("""{"x":"long"}""", constraint, members));
        Assert.Empty(Faults("{}", constraint, members));
    }

    [Fact]
    public void A_value_is_one_of_those_that_are_allowed()
    {
        var constraint = new Constraint { OneOf = ["a", "1", "true"] };

        Assert.All(["\"a\"", "1", "1.0", "true", "null"], json => Assert.Empty(Faults(json, constraint)));
        Assert.All(["\"b\"", "2", "false"], json => Assert.Equal("is none of the values that are allowed.", Assert.Single(Faults(json, constraint))));
    }

    [Fact]
    public void A_keyword_demands_nothing_of_values_of_other_kinds()
    {
        var constraint = new Constraint { MinLength = 5, Minimum = 5, MinItems = 5, MinProperties = 5, Pattern = "^$" };

        Assert.All(["null", "true"], json => Assert.Empty(Faults(json, constraint)));
        Assert.Equal(["must be at least 5."], Faults("1", constraint));
        Assert.Equal(["must have at least 5 items."], Faults("[\"\"]", constraint));
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
    public void A_format_refuses_what_is_surely_none(string format, string value, bool isGood) => Assert.Equal(isGood, Accepts(value, new() { Format = format }));

    private static bool Accepts(string value, Constraint constraint) => Faults(JsonSerializer.Serialize(value), constraint).Count == 0;

    /// <summary>What is wrong with a value in the middle of a text.</summary>
    private static IReadOnlyList<string> Faults(string json, Constraint constraint, JsonMembers? members = null)
    {
        var text = Encoding.UTF8.GetBytes($"[0,{json},1]");
        var reader = new Utf8JsonReader(text.AsSpan(3));
        reader.Read();
        var faults = new List<ConstraintFault>();
        new ConstraintWalk(text, start: 3, faults, new PatternBudget()).Check(ref reader, constraint, members);
        return [.. faults.Select(static fault => fault.Reason)];
    }
}
