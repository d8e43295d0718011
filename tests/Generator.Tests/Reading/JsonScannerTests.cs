using Dovetail.Generator.Reading.Nodes;

namespace Dovetail.Generator.Tests.Reading;

public sealed class JsonScannerTests
{
    private const string Path = "/app/test.json";

    [Theory]
    [InlineData("""{"a":[1,2.50,-1e+3,true,false,null,"x",{},[]],"b":{"c":""}}""")]
    [InlineData("{}")]
    public void Json_is_read_as_it_is_written(string text) => Assert.Equal(text, Nodes.ToJson(Nodes.Read(text, Path)));

    [Fact]
    public void Escapes_are_unescaped()
    {
        var root = (SpecMapping)Nodes.Read("""{"k\u0065y":"\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00"}""", Path);
        Assert.Equal("\"\\/\b\f\n\r\té😀", root["key"]!.ToString());
    }

    [Fact]
    public void A_node_knows_where_it_stands()
    {
        var root = (SpecMapping)Nodes.Read("\uFEFF{\r\n  \"a\": [1,\n   22]\n}", Path);
        var location = ((SpecSequence)root["a"]!).Items[1].Location;
        Assert.Equal((2, 3, 2, 5), (location.StartLine, location.StartColumn, location.EndLine, location.EndColumn));
    }

    [Theory]
    [InlineData("{\"a\": }", 0, 6)]
    [InlineData("{\"a\": 1,}", 0, 8)]
    [InlineData("{\"a\": 1 \"b\": 2}", 0, 8)]
    [InlineData("{\"a\": [1,]}", 0, 9)]
    [InlineData("{\"a\": \"x\ny\"}", 0, 8)]
    [InlineData("{\"a\": \"x\ty\"}", 0, 8)]
    [InlineData("{\"a\": \"\\n\0\"}", 0, 9)]
    [InlineData("{\"a\": \"\\u12G4\"}", 0, 7)]
    [InlineData("{\"a\": \"\\u12", 0, 7)]
    [InlineData("{\"a\": \"\\", 0, 7)]
    [InlineData("{\"a\": 1e}", 0, 6)]
    [InlineData("{\"a\": NaN}", 0, 6)]
    [InlineData("{\"a\": \"\\q\"}", 0, 7)]
    [InlineData("{\"a\": 01}", 0, 6)]
    [InlineData("{\"a\": tru}", 0, 6)]
    [InlineData("{\"a\": 1}\n x", 1, 1)]
    [InlineData("{\"a\": 1", 0, 7)]
    [InlineData("{\"a\": \"x", 0, 6)]
    [InlineData("{ 1: 2 }", 0, 2)]
    [InlineData("{\"a\": 1]", 0, 7)]
    public void What_is_no_json_is_refused_where_it_goes_wrong(string text, int line, int column)
    {
        var location = Nodes.Refusal(text, Path).Location!;
        Assert.Equal((line, column), (location.StartLine, location.StartColumn));
    }

    [Fact]
    public void A_thousand_levels_are_read_and_one_more_is_not()
    {
        Assert.NotNull(Nodes.Read("{\"a\":" + new string('[', 999) + new string(']', 999) + "}", Path));
        Assert.Contains("1,000", Nodes.Refusal("{\"a\":" + new string('[', 1000) + new string(']', 1000) + "}", Path).Message, StringComparison.Ordinal);
        Assert.Contains("1,000", Nodes.Refusal("{\"a\":" + new string('[', 1_000_000), Path).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Yaml_in_flow_style_is_told_from_json() =>
        Assert.Equal("""{"a":"b","c":["d"]}""", Nodes.ToJson(Nodes.Read("{ a: b, 'c': [d] }")));
}
