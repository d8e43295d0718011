using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Reading;
using Dovetail.Generator.Reading.Nodes;

namespace Dovetail.Generator.Tests.Reading;

public sealed class YamlNodeReaderTests
{
    [Theory]
    [InlineData("no", "\"no\"")]
    [InlineData("yes", "\"yes\"")]
    [InlineData("on", "\"on\"")]
    [InlineData("true", "true")]
    [InlineData("False", "false")]
    [InlineData("~", "null")]
    [InlineData("", "null")]
    [InlineData("'null'", "\"null\"")]
    [InlineData("\"1\"", "\"1\"")]
    [InlineData("1.0", "1.0")]
    [InlineData("1.10", "1.10")]
    [InlineData("+12", "12")]
    [InlineData("-.5", "-0.5")]
    [InlineData("5.", "5")]
    [InlineData("007", "7")]
    [InlineData("0x1F", "31")]
    [InlineData("0o17", "15")]
    [InlineData("1e3", "1e3")]
    [InlineData("12_000", "\"12_000\"")]
    [InlineData("1.2.3", "\"1.2.3\"")]
    [InlineData(".inf", "\".inf\"")]
    [InlineData(".nan", "\".nan\"")]
    [InlineData("2001-01-01", "\"2001-01-01\"")]
    [InlineData("!!str 5", "\"5\"")]
    [InlineData("-", "[null]")]
    [InlineData("0", "0")]
    [InlineData("-0", "-0")]
    public void A_scalar_is_typed_by_the_core_schema(string scalar, string expected) =>
        Assert.Equal($$"""{"a":{{expected}}}""", Nodes.ToJson(Nodes.Read(scalar == "-" ? "a:\n-" : "a: " + scalar)));

    [Fact]
    public void Keys_are_strings() => Assert.Equal("""{"200":1,"true":2,"~":3}""", Nodes.ToJson(Nodes.Read("200: 1\ntrue: 2\n'~': 3")));

    [Fact]
    public void An_alias_is_the_node_of_its_anchor()
    {
        var root = (SpecMapping)Nodes.Read("a: &x { b: 1 }\nc: *x");
        Assert.Same(root["a"], root["c"]);
    }

    [Fact]
    public void Merge_keys_add_what_the_mapping_lacks() =>
        Assert.Equal("""{"a":{"b":1,"c":2},"d":{"c":3,"b":1},"e":{"f":4,"b":1,"c":2}}""", Nodes.ToJson(Nodes.Read("a: &a { b: 1, c: 2 }\nd: { <<: *a, c: 3 }\ne:\n  <<: [*a, { c: 9 }]\n  f: 4")));

    [Fact]
    public void A_node_knows_where_it_stands()
    {
        var root = (SpecMapping)Nodes.Read("# first\na:\r\n  b: text\n");
        var location = ((SpecMapping)root["a"]!)["b"]!.Location;
        Assert.Equal((2, 5, 2, 9), (location.StartLine, location.StartColumn, location.EndLine, location.EndColumn));
    }

    [Fact]
    public void A_block_scalar_may_begin_with_a_line_of_blanks()
    {
        var root = (SpecMapping)Nodes.Read("a: |\n      \n  text\nb: 1");
        Assert.Contains("text", root["a"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal(3, root["b"]!.Location.StartLine);
    }

    [Theory]
    [InlineData("a: &x [*x]")]
    [InlineData("a: *missing")]
    [InlineData("a:\n\tb: 1")]
    [InlineData("? [a, b]\n: 1")]
    [InlineData("a: \"\\UFFFFFFFF\"")]
    [InlineData("a: [1, 2")]
    [InlineData("")]
    [InlineData("# nothing")]
    public void What_can_not_be_read_is_a_finding(string text) => Assert.Equal("DOVE0001", Nodes.Refusal(text).Id);

    [Fact]
    public void Aliases_that_explode_are_refused_at_once()
    {
        var lines = Enumerable.Range(1, 60).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]");
        Assert.Equal("DOVE0001", Nodes.Refusal("a0: &a0 [x]\n" + string.Join('\n', lines)).Id);
    }

    /// <summary>YamlDotNet throws an <see cref="InvalidOperationException"/> there.</summary>
    [Fact]
    public void A_text_that_the_parser_stumbles_over_is_a_finding_at_its_line()
    {
        var refusal = Nodes.Refusal("a: 1\nb: 2\nc:\n  : [s\n\"");

        Assert.Equal("DOVE0001", refusal.Id);
        Assert.InRange(refusal.Location!.StartLine, 1, 4);
    }

    [Fact]
    public void Ten_thousand_levels_are_refused() => Assert.Equal("DOVE0001", Nodes.Refusal("a: " + new string('[', 10_000)).Id);

    [Fact]
    public void A_mark_of_byte_order_is_no_part_of_the_first_key() => Assert.Equal("""{"openapi":1}""", Nodes.ToJson(Nodes.Read("\uFEFFopenapi: 1")));

    [Fact]
    public void Positions_count_from_the_text_itself()
    {
        var text = "\uFEFFa: x\u2028y # \u0085 and \u2029\r\nb: \U0001F600\rc: 1";
        foreach (var (name, value) in new[] { ("b", "\U0001F600"), ("c", "1") })
        {
            var node = ((SpecMapping)Nodes.Read(text))[name]!;
            Assert.Equal(text.IndexOf(value, StringComparison.Ordinal), node.Start);
        }

        Assert.Equal(1, ((SpecMapping)Nodes.Read(text)).Start);
    }

    [Theory]
    [InlineData("a: x\u2028y", "x\u2028y")]
    [InlineData("a: \"x\u2029y\"", "x\u2029y")]
    [InlineData("a: |\n  x\u0085y\n", "x\u0085y\n")]
    [InlineData("a: \"x\\u2028y\"", "x\u2028y")]
    public void Separators_of_lines_that_YAML_does_not_know_are_characters(string text, string expected) =>
        Assert.Equal(expected, ((SpecMapping)Nodes.Read(text))["a"]!.ToString());

    [Fact]
    public void The_first_document_counts() => Assert.Equal("""{"a":1}""", Nodes.ToJson(Nodes.Read("---\na: 1\n...\n# the end\n")));

    [Fact]
    public void Scanning_stops_when_it_is_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        foreach (var text in new[] { "a: [b]", "{" + string.Join(',', Enumerable.Range(0, 10_000).Select(i => $"\"{i}\":[]")) + "}" })
        {
            Assert.Throws<OperationCanceledException>(() => NodeReader.Read(new SourceFile("/app/a.json", text), new FindingList(), cancelled.Token));
        }
    }
}
