using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Reading;
using Dovetail.Generator.Reading.Nodes;

namespace Dovetail.Generator.Tests.Reading;

/// <summary>What is wrong with a text, at the line to change, and how it should look.</summary>
public sealed class YamlFaultTests
{
    [Theory]
    [InlineData("openapi: 3.0.3\ninfo:\n    title: T\n  version: '1'\n", 4, "indent it by 4 blanks or by 0 as its neighbours, not by 2")]
    [InlineData("paths:\n  /x:\n    get:\n      responses: {}\n\n   /y: {}\n", 6, "indent it by 4 blanks or by 2 as its neighbours, not by 3")]
    [InlineData("openapi: 3.0.3\ninfo:\n  title: T\n   version: '1'\n", 4, "indent it by 2 blanks as its neighbours, not by 3")]
    [InlineData("openapi: 3.0.3\ninfo:\n  title: Note: this\n", 3, "put the text in quotes, as in title: \"Note: this\"")]
    [InlineData("openapi: 3.0.3\ninfo:\n  title: Say \"a: b\" c: d\n", 3, "put the text in quotes, as in title: 'Say \"a: b\" c: d'")]
    [InlineData("openapi: 3.0.3\ninfo:\n  title: @me\n", 3, "a text can not begin with '@': put the text in quotes")]
    [InlineData("openapi: 3.0.3\ninfo:\n  title: \"me\n  version: '1'\npaths: {}\n", 3, "the quote that begins here has no end: write a \"")]
    [InlineData("openapi: 3.0.3\ninfo:\n  title: 'me\n  version: 1\npaths: {}\n", 3, "the quote that begins here has no end: write a '")]
    [InlineData("openapi: 3.0.3\ninfo:\n  title: 'it's me'\n", 3, "a ' inside of single quotes is written ''")]
    [InlineData("openapi: 3.0.3\ninfo:\n  title: \"A\" B\n", 3, "put all of the text in quotes")]
    [InlineData("openapi: 3.0.3\ninfo: { title: T, version: '1'\npaths:\n  /x: {}\n", 2, "the '{' that stands here has no end: write its '}'")]
    [InlineData("openapi: 3.0.3\ntags: [a, b\npaths:\n  /x: {}\n", 2, "the '[' that stands here has no end: write its ']'")]
    [InlineData("openapi: 3.0.3\ninfo: { title: T } }\n", 2, "a '}' too many")]
    [InlineData("openapi: 3.0.3\ninfo: { title: 'T' version: 1 }\n", 2, "a ',' is missing before this")]
    [InlineData("openapi: 3.0.3\ninfo:\n  title:T\n  version: 1\n", 3, "a blank is missing behind the ':': write title: T")]
    [InlineData("openapi: 3.0.3\ninfo:\n  title T\n  version: 1\n", 3, "a line without a ':' among keys")]
    [InlineData("openapi: 3.0.3\ninfo:\n  version: 1\n  title T\n", 4, "a line without a ':' among keys")]
    [InlineData("openapi: 3.0.3\ntags:\n  - name: a\n  name: b\n", 4, "begin it with '- '")]
    [InlineData("openapi: 3.0.3\ntags:\n  name: b\n  - name: a\n", 4, "an item of a list among keys")]
    [InlineData("openapi: 3.0.3\ntags:\n  -name: a\n  - name: b\n", 3, "a blank is missing behind the '-': write - name: a")]
    [InlineData("openapi: 3.0.3\ntags: - name: a\n", 2, "begin a line of its own")]
    [InlineData("openapi: 3.0.3\ninfo: { title: * }\n", 2, "'*' begins an alias or an anchor: put the text in quotes")]
    [InlineData("openapi: 3.0.3\ninfo:\n\ttitle: T\n", 3, "the line is indented by a tab: indent it by blanks")]
    [InlineData("openapi: 3.0.3\ninfo:\n  title: T\n\tversion: 1\n", 4, "the line is indented by a tab: indent it by blanks")]
    [InlineData("openapi: 3.0.3\ninfo:\n  pattern: \"a\\d+\"\n", 3, "a backslash that escapes nothing")]
    [InlineData("openapi: 3.0.3\ninfo:\n  description: >= 3\n", 3, "nothing may stand behind '|' or '>'")]
    [InlineData("openapi: 3.0.3\n<<<<<<< HEAD\ninfo: { title: T }\n=======\ninfo: { title: U }\n>>>>>>> x\n", 2, "a conflict that version control has left")]
    [InlineData("openapi: 3.0.3\r\ninfo:\r\n    title: T\r\n  version: '1'\r\n", 4, "indent it by 4 blanks or by 0 as its neighbours, not by 2")]
    public void A_fault_is_told_where_it_is_and_how_it_should_look(string yaml, int line, string message)
    {
        var findings = new FindingList();
        NodeReader.Read(new SourceFile("/app/shop.yaml", yaml), findings, TestContext.Current.CancellationToken);
        var finding = Assert.Single(findings.ToEquatableArray());
        Assert.Equal("DOVE0001", finding.Id);
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
        Assert.Equal(line, finding.Location!.StartLine + 1);
    }

    [Theory]
    [InlineData("a: \"")]
    [InlineData("a: [")]
    [InlineData("a: {b")]
    [InlineData("- a\nb")]
    [InlineData("a: @")]
    [InlineData("\uFEFFa: b: c")]
    [InlineData("a:\n\n  - b\n c")]
    public void A_fault_at_an_end_of_the_text_is_told_too(string yaml)
    {
        var findings = new FindingList();
        NodeReader.Read(new SourceFile("/app/shop.yaml", yaml), findings, TestContext.Current.CancellationToken);
        Assert.Equal("DOVE0001", Assert.Single(findings.ToEquatableArray()).Id);
    }

    [Fact]
    public void A_line_of_any_length_is_shown_in_part_and_on_one_line()
    {
        var findings = new FindingList();
        NodeReader.Read(new SourceFile("/app/shop.yaml", $"a: b: {new string('c', 100_000)}\u0007{new string('d', 9)}\n"), findings, TestContext.Current.CancellationToken);
        NodeReader.Read(new SourceFile("/app/shop.yaml", $"a:\n  b:\u0007{new string('c', 100_000)}\n  d: e\n"), findings, TestContext.Current.CancellationToken);
        Assert.All(findings.ToEquatableArray(), finding => Assert.True(finding.Message.Length < 300 && !finding.Message.Any(char.IsControl), finding.Message[..100]));
    }
}
