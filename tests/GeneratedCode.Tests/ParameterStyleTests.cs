using Dovetail;
using Features.ParameterStyles;
using Features.Wire;

namespace Features;

/// <summary>OpenAPI 3.2, Parameter Object, style examples: objects over the wire. Lists stand in the tests of the runtime's writer.</summary>
public sealed class ParameterStyleTests : WireTest
{
    private static readonly Color Blue = new() { R = 100, G = 200, B = 150 };

    private IStylesClient Styles => new ParameterStylesClient(new() { BaseAddress = Server.Address }).Styles;

    [Fact]
    public async Task Objects_in_a_path()
    {
        await Styles.PathAsync(Blue, Blue, Blue, Blue, Blue, Blue, Blue);

        Assert.Equal(
            "/path/R,100,G,200,B,150/R=100,G=200,B=150/.R,100,G,200,B,150/.R=100.G=200.B=150/;matrix=R,100,G,200,B,150/;R=100;G=200;B=150/%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D",
            Sent.Target);
    }

    [Fact]
    public async Task Objects_in_a_query()
    {
        await Styles.QueryAsync(form: Blue, space: Blue, pipe: Blue);

        Assert.Equal("form=R,100,G,200,B,150&space=R%20100%20G%20200%20B%20150&pipe=R%7C100%7CG%7C200%7CB%7C150", Sent.Query);
    }

    [Fact]
    public async Task Objects_inside_of_objects_stand_in_brackets()
    {
        await Styles.QueryAsync(deep: new Tree { Name = "a", Tags = ["x", "y"], Children = [new() { Name = "b", Color = Blue }] });

        Assert.Equal(
            "deep[name]=a&deep[tags][0]=x&deep[tags][1]=y&deep[children][0][name]=b&deep[children][0][color][R]=100&deep[children][0][color][G]=200&deep[children][0][color][B]=150",
            Uri.UnescapeDataString(Sent.Query));
    }

    [Fact]
    public async Task Text_that_has_a_media_type_is_no_JSON()
    {
        await Styles.QueryAsync(text: "a b");
        await Styles.HeaderAsync(xText: "a b");

        Assert.Equal("text=a%20b", Server.Requests[0].Query);
        Assert.Equal("a b", Server.Requests[1].Header("X-Text"));
    }

    [Fact]
    public async Task An_empty_list_is_sent_where_the_document_allows_it()
    {
        await Styles.QueryAsync(empty: []);

        Assert.Equal("empty=", Sent.Query);
    }

    [Fact]
    public async Task A_style_of_another_place_does_not_lose_the_name()
    {
        await Styles.QueryAsync(wrong: ["a"]);

        Assert.Equal("wrong=a", Sent.Query);
    }

    [Fact]
    public async Task Objects_in_headers()
    {
        await Styles.HeaderAsync(xSimple: Blue, xExploded: Blue, xJson: Blue);

        Assert.Equal("R,100,G,200,B,150", Sent.Header("X-Simple"));
        Assert.Equal("R=100,G=200,B=150", Sent.Header("X-Exploded"));
        Assert.Equal("""{"R":100,"G":200,"B":150}""", Sent.Header("X-Json"));
    }

    [Fact]
    public async Task Cookies_are_encoded_or_refused_as_their_style_says()
    {
        await Styles.CookieAsync(form: ["a;b", "c"], raw: "x=%20y");
        Assert.Equal("form=a%3Bb,c; raw=x=%20y", Sent.Header("Cookie"));

        await Assert.ThrowsAsync<RequestValidationException>(() => Styles.CookieAsync(raw: "x; admin=1").AsTask());
    }

    [Fact]
    public async Task A_value_may_be_the_whole_query()
    {
        await Styles.WholeFormAsync(Blue);
        await Styles.WholeFormAsync();
        await Styles.WholeJsonAsync(Blue);
        await Styles.WholeTextAsync("$.a[1]");

        Assert.Equal(
            ["/form?R=100&G=200&B=150", "/form", "/json?%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D", "/text?%24.a%5B1%5D"],
            Server.Requests.Select(request => request.Target));
    }

    [Fact]
    public async Task Methods_beyond_the_usual_are_sent_as_written()
    {
        await Styles.SearchAsync(Blue);
        await Styles.CopyAsync();

        Assert.Equal(["QUERY", "COPY"], Server.Requests.Select(request => request.Method));
        Assert.Equal("""{"R":100,"G":200,"B":150}""", Server.Requests[0].Text);
    }
}
