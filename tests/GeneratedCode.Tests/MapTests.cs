using Dovetail;
using Features.Maps;
using Features.Wire;

namespace Features;

public sealed class MapTests : WireTest
{
    private const string Full = """{"numbers":{"a":1},"lists":{"a":["x","y"],"":[]},"points":{"p":{"x":1,"y":2}},"nested":{"a":{"b":true}},"free":{"any":[1,{"thing":null}]},"labelled":{"name":"n","one":1,"two":2}}""";

    private IEchoClient Echo => new MapsClient(new() { BaseAddress = Server.Address }).Echo;

    [Fact]
    public async Task Maps_of_everything_are_typed()
    {
        Answers(Full);

        Features.Maps.Maps maps = await Echo.MapsAsync(new());

        Assert.Equal(1, maps.Numbers?["a"]);
        Assert.Equal(["x", "y"], maps.Lists?["a"]);
        Assert.Equal(2, maps.Points?["p"].Y);
        Assert.True(maps.Nested?["a"]["b"]);
        Assert.Equal("n", maps.Labelled?.Name);
        Assert.Equal(2, maps.Labelled?.AdditionalProperties?["two"]);
    }

    [Fact]
    public async Task Maps_are_written_back_as_they_came()
    {
        Answers(Full);

        await Echo.MapsAsync(await Echo.MapsAsync(new()));

        Assert.Equal(Full, Server.Requests[^1].Text);
    }

    [Fact]
    public async Task A_map_can_be_the_whole_answer()
    {
        Answers("""{"a":1,"b":2}""");

        IReadOnlyDictionary<string, long> counts = await Echo.CountsAsync();

        Assert.Equal(2, counts["b"]);
    }

    [Fact]
    public async Task What_patterns_and_the_rest_allow_is_read_and_written_alike()
    {
        const string Text = """{"mixed":{"n_one":1,"at":{"x":1,"y":2},"other":"o","odd":[true]},"closed":{"name":"c","n_one":1,"s_one":"s"}}""";
        Answers(Text);

        Features.Maps.Maps maps = await Echo.MapsAsync(new());

        Assert.Equal(1, maps.Mixed?["n_one"].Value);
        Assert.Equal(2, maps.Mixed?["at"].Value is Point point ? point.Y : 0);
        Assert.Equal("o", maps.Mixed?["other"].Value);
        Assert.Equal("s", maps.Closed?.AdditionalProperties?["s_one"].Value);
        Assert.Equal(1, maps.Closed?.AdditionalProperties?["n_one"].Value);

        Answers("{}");
        await Echo.MapsAsync(new() { Mixed = maps.Mixed?.Where(entry => entry.Key != "odd").ToDictionary(entry => entry.Key, entry => entry.Value), Closed = maps.Closed });
        Assert.Equal(Text.Replace(",\"odd\":[true]", "", StringComparison.Ordinal), Server.Requests[^1].Text);
    }

    [Fact]
    public async Task What_the_pattern_of_its_name_refuses_is_not_sent()
    {
        var error = await Assert.ThrowsAsync<RequestValidationException>(() => Echo.MapsAsync(new() { Mixed = new Dictionary<string, IntegerOrPointOrString> { ["n_one"] = "text" } }));

        Assert.Contains("n_one", error.Message, StringComparison.Ordinal);
        Assert.Empty(Server.Requests);
    }
}
