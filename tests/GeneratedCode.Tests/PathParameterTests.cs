using Dovetail;
using Features.PathParameters;
using Features.Wire;

namespace Features;

public sealed class PathParameterTests : WireTest
{
    private IEchoClient Echo => new PathParametersClient(new() { BaseAddress = Server.Address }).Echo;

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a/b c?d#e%", "a%2Fb%20c%3Fd%23e%25")]
    [InlineData("größe", "gr%C3%B6%C3%9Fe")]
    [InlineData("~-._!", "~-._%21")]
    public async Task Text_is_percent_encoded_and_stays_one_segment(string value, string expected)
    {
        await Echo.TextAsync(value);

        Assert.Equal("/text/" + expected, Sent.Target);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task A_value_that_changes_the_path_is_refused_before_anything_is_sent(string value)
    {
        await Assert.ThrowsAsync<RequestValidationException>(async () => await Echo.TextAsync(value));

        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task Scalars_have_their_JSON_text()
    {
        await Echo.ScalarsAsync(-9_000_000_000, Guid.Parse("c0ffee00-0000-4000-8000-000000000001"), new DateOnly(2024, 2, 29), true);

        Assert.Equal("/scalars/-9000000000/c0ffee00-0000-4000-8000-000000000001/2024-02-29/true", Sent.Target);
    }

    [Fact]
    public async Task Simple_style_separates_with_commas()
    {
        await Echo.SimpleAsync(["a", "b,c"], Numbers, Numbers);

        Assert.Equal("/simple/a,b%2Cc/r,1,g,2/r=1,g=2", Sent.Target);
    }

    [Fact]
    public async Task Label_style_has_a_dot()
    {
        await Echo.LabelAsync(5, [3, 4], [3, 4]);

        Assert.Equal("/label/.5/.3,4/.3.4", Sent.Target);
    }

    [Fact]
    public async Task Matrix_style_has_a_semicolon_and_the_name()
    {
        await Echo.MatrixAsync(5, [3, 4], [3, 4]);

        Assert.Equal("/matrix/;scalar=5/;list=3,4/;exploded=3;exploded=4", Sent.Target);
    }

    private static Dictionary<string, int> Numbers => new() { ["r"] = 1, ["g"] = 2 };
}
