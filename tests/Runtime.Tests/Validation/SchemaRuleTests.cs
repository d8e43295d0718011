using System.Text;
using Dovetail.Serialization;
using Dovetail.Validation;
using Dovetail.Validation.Internal;

namespace Dovetail.Runtime.Tests.Validation;

/// <summary>Rules keyword by keyword; JSON-Schema-Test-Suite judges them through generated clients (ValidationSuiteTests of the generator).</summary>
public sealed class SchemaRuleTests
{
    private static readonly SchemaRule Text = new() { Kinds = SchemaKinds.String };

    private static readonly SchemaRule Never = new() { IsNever = true };

    public static TheoryData<SchemaRule, string, string> Keywords => new()
    {
        { new() { Kinds = SchemaKinds.Integer | SchemaKinds.Null }, "[]", "$: must be null or a whole number." },
        { new() { Kinds = SchemaKinds.Integer }, "1.0", "" },
        { new() { Kinds = SchemaKinds.Integer }, "1.5", "$: must be a whole number." },
        { new() { Values = ["""{"a":[1,"x"],"b":null}"""] }, """{"b":null,"a":[1.0,"x"]}""", "" },
        { new() { Values = ["""{"a":1}""", "0"] }, """{"a":true}""", "$: is none of the values that are allowed." },
        { new() { Values = ["0"] }, "-0.0e5", "" },
        { new() { AllowsNull = true, Not = new() }, "null", "" },
        { new() { Not = Text }, "\"a\"", "$: is what it must not be." },
        { new() { Not = Text }, "1", "" },
        { new() { AllOf = [Text, new() { Constraint = new() { MinLength = 2 } }] }, "\"a\"", "$: must have at least 2 characters." },
        { new() { AnyOf = [Text, new() { Kinds = SchemaKinds.Null }] }, "1", "$: fits none of the 2 alternatives." },
        { new() { OneOf = [Text, new() { Constraint = new() { MinLength = 2 } }] }, "\"ab\"", "$: fits several of the alternatives, of which exactly one must fit." },
        { new() { OneOf = [Text, Never] }, "1", "$: fits none of the 2 alternatives." },
        { new() { AtMostOne = [Text, Never] }, "1", "" },
        { new() { AtMostOne = [Text, new()] }, "\"a\"", "$: fits several of the alternatives, of which exactly one must fit." },
        { new() { If = Text, Then = new() { Constraint = new() { MinLength = 2 } }, Else = Never }, "\"a\"", "$: must have at least 2 characters." },
        { new() { If = Text, Then = Never, Else = new() { Constraint = new() { Minimum = 2 } } }, "1", "$: must be at least 2." },
        { new() { Required = ["a", "b"] }, """{"b":null}""", "$: must have a." },
        { new() { Properties = new() { ["a"] = Text } }, """{"a":1,"b":1}""", "$.a: must be a text." },
        { new() { PatternProperties = new() { ["^x-"] = Text }, Declared = ["a"], AdditionalProperties = Never }, """{"x-a":"b","a":1,"b":2,"x-b":3}""", "$.b: is not allowed.|$.x-b: must be a text." },
        { new() { PropertyNames = new() { Constraint = new() { MaxLength = 2 } } }, """{"ab":1,"abc":2}""", "$.abc: has a name that is not allowed." },
        { new() { DependentSchemas = new() { ["a"] = new() { Required = ["b"] } } }, """{"a":1}""", "$: must have b." },
        { new() { Constraint = new() { DependentRequired = new Dictionary<string, string[]> { ["a"] = ["b"] } } }, """{"a":1}""", "$: must have b where a is given." },
        { new() { Constraint = new() { MinProperties = 2 } }, """{"a":1,"a":2}""", "$: must have at least 2 members." },
        { new() { PrefixItems = [Text], Items = new() { Kinds = SchemaKinds.Boolean } }, "[1,true,2]", "$[0]: must be a text.|$[2]: must be true or false." },
        { new() { Contains = Text }, "[1]", "$: must have at least 1 items of a certain form, and has 0." },
        { new() { Contains = Text, MinContains = 0, MaxContains = 1 }, """["a","b"]""", "$: must have at most 1 items of a certain form, and has 2." },
        { new() { Constraint = new() { UniqueItems = true } }, """[{"a":1,"b":2},{"b":2.0,"a":1}]""", "$: holds an item twice." },
        { new() { Constraint = new() { UniqueItems = true } }, """[[1],[true],["1"],1,true,"1"]""", "" },
        { new() { Declared = ["a"], AnyOf = [new() { Declared = ["b"], Required = ["b"] }, new() { Declared = ["c"], Required = ["c"] }], UnevaluatedProperties = Never }, """{"a":1,"b":2,"c":3,"d":4}""", "$.d: is not allowed." },
        { new() { AllOf = [new() { UnevaluatedProperties = Never }], Declared = ["a"] }, """{"a":1}""", "$.a: is not allowed." },
        { new() { PrefixItems = [new()], Contains = Text, UnevaluatedItems = Never }, """[1,"a",2]""", "$[2]: is not allowed." },
        { new() { Not = new() { Not = new() { Declared = ["a"] } }, UnevaluatedProperties = Never }, """{"a":1}""", "$.a: is not allowed." },
        { new() { Ref = () => Text }, "1", "$: must be a text." },
    };

    [Theory]
    [MemberData(nameof(Keywords))]
    public void Each_keyword_says_what_is_wrong_and_where(SchemaRule rule, string json, string faults) => Assert.Equal(faults, Faults(rule, json));

    [Fact]
    public void References_that_lead_round_follow_the_value_as_deep_as_it_is()
    {
        SchemaRule? tree = null;
        tree = new() { Required = ["id"], Properties = new() { ["next"] = new() { Ref = () => tree! } } };
        var json = string.Concat(Enumerable.Repeat("{\"id\":1,\"next\":", 100)) + "{}" + new string('}', 100);

        Assert.EndsWith(".next.next: must have id.", Faults(tree, json), StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_that_never_reach_an_end_are_told_once_and_end()
    {
        SchemaRule? round = null;
        round = new() { AllOf = [new() { Ref = () => round! }] };

        Assert.Equal("$: has rules that lead too deep into each other to be checked.", Faults(round, "1"));
        Assert.Equal("$: has rules that lead too deep into each other to be checked.", Faults(new() { Not = round }, "1"));
    }

    [Fact]
    public void Rules_whose_steps_double_again_and_again_are_told_and_end()
    {
        var rule = Text;
        for (var i = 0; i < 60; i++)
        {
            var (one, other) = (new SchemaRule { AllOf = [rule] }, new SchemaRule { AllOf = [rule] });
            rule = new() { AnyOf = [one, other] };
        }

        Assert.Equal("$: has rules that take too many steps to be checked.", Faults(rule, "1"));
    }

    [Fact]
    public void A_value_as_deep_as_any_is_checked_or_told_on_a_small_stack()
    {
        SchemaRule? list = null;
        list = new() { Items = new() { Ref = () => list! } };
        var json = new string('[', 900) + new string(']', 900);
        var faults = "";

        var thread = new Thread(() => faults = Faults(list, json), 256 * 1024);
        thread.Start();

        Assert.True(thread.Join(TimeSpan.FromSeconds(60)), "The check has not come to an end in a minute.");
        Assert.Equal("$: has rules that lead too deep into each other to be checked.", faults);
    }

    [Fact]
    public void A_pattern_that_can_not_be_told_in_time_refuses_nothing_under_a_not_either()
    {
        var budget = new PatternBudget();
        var pattern = new SchemaRule { Not = new() { Constraint = new() { Pattern = "^(a|aa)+\\1$" } } };
        var names = new SchemaRule { PatternProperties = new() { ["^(a|aa)+\\1$"] = Never } };
        Assert.Single(new RuleSource("\"aa\""u8.ToArray(), budget, default).FaultsOf(pattern, 0));
        Assert.Single(new RuleSource("""{"aa":1}"""u8.ToArray(), budget, default).FaultsOf(names, 0));

        budget.Spend(TimeSpan.FromDays(1));

        Assert.Empty(new RuleSource("\"aa\""u8.ToArray(), budget, default).FaultsOf(pattern, 0));
        Assert.Empty(new RuleSource("""{"aa":1}"""u8.ToArray(), budget, default).FaultsOf(names, 0));
        Assert.Single(new RuleSource("\"b\""u8.ToArray(), budget, default).FaultsOf(new() { Not = Text }, 0));
    }

    [Fact]
    public void A_pattern_for_names_takes_linear_time()
    {
        var rule = new SchemaRule { PatternProperties = new() { ["^(a+)+$"] = Never } };

        Assert.Equal("", Faults(rule, $$"""{"{{new string('a', 5_000)}}!":1}"""));
    }

    [Fact]
    public void Half_of_a_character_in_raw_JSON_is_a_text_like_others() =>
        Assert.Equal("", Faults(new() { Properties = new() { ["a"] = Text }, Constraint = new() { UniqueItems = true } }, """{"\ud800":["\udfff"],"a":"\ud83d"}"""));

    [Fact]
    public void Numbers_of_any_size_are_compared_without_being_written_out()
    {
        var huge = "1" + new string('0', 300) + "e" + new string('9', 200);

        Assert.Equal("", Faults(new() { Values = [huge] }, huge));
        Assert.Equal("$: is none of the values that are allowed.", Faults(new() { Values = ["1e400"] }, "1e401"));
        Assert.Equal("", Faults(new() { Values = ["10e399"] }, "1e400"));
        Assert.Equal("", Faults(new() { Kinds = SchemaKinds.Integer }, "1e400"));
    }

    [Fact]
    public void A_cancelled_call_is_not_checked_to_its_end() =>
        Assert.Throws<OperationCanceledException>(() => new RuleSource("1"u8.ToArray(), new PatternBudget(), new CancellationToken(canceled: true)).FaultsOf(Text, 0));

    private static string Faults(SchemaRule rule, string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        return string.Join('|', new RuleSource(bytes, new PatternBudget(), TestContext.Current.CancellationToken).FaultsOf(rule, 0)
            .Select(fault => $"{JsonPath.At(bytes, fault.Offset)}: {fault.Reason}"));
    }
}
