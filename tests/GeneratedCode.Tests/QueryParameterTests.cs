using Features.QueryParameters;
using Features.Wire;

namespace Features;

public sealed class QueryParameterTests : WireTest
{
    private IEchoClient Echo => new QueryParametersClient(new() { BaseAddress = Server.Address }).Echo;

    [Fact]
    public async Task Absent_parameters_leave_no_trace()
    {
        await Echo.ScalarsAsync();

        Assert.Equal("/scalars", Sent.Target);
    }

    [Fact]
    public async Task Scalars_have_their_JSON_text_percent_encoded()
    {
        await Echo.ScalarsAsync("a b&c=d+é", 0.1, false, new DateOnly(2024, 2, 29), new DateTimeOffset(2024, 2, 29, 12, 30, 0, TimeSpan.FromHours(2)), "x");

        Assert.Equal("text=a%20b%26c%3Dd%2B%C3%A9&number=0.1&flag=false&day=2024-02-29&instant=2024-02-29T12%3A30%3A00%2B02%3A00&filter%5Bodd%20name%5D=x", Sent.Query);
    }

    [Fact]
    public async Task Lists_are_repeated_or_joined_as_their_style_says()
    {
        await Echo.ListsAsync(["a", "b&c"], ["a", "b,c"], ["a", "b"], ["a", "b"]);

        Assert.Equal("repeated=a&repeated=b%26c&comma=a,b%2Cc&space=a%20b&pipe=a%7Cb", Sent.Query);
    }

    [Fact]
    public async Task An_object_is_spelled_out_as_its_style_says()
    {
        var filter = new Filter { Name = "n", Size = 1, Range = new() { From = 1, To = 2 } };
        await Echo.ObjectsAsync(
            filter: filter,
            exploded: new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" },
            joined: new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 });

        Assert.Equal("filter%5Bname%5D=n&filter%5Bsize%5D=1&filter%5Brange%5D%5Bfrom%5D=1&filter%5Brange%5D%5Bto%5D=2&a=1&b=2&joined=a,1,b,2", Sent.Query);
    }

    [Fact]
    public async Task A_parameter_with_a_media_type_is_JSON_text()
    {
        await Echo.ObjectsAsync(json: new Filter { Name = "n" });

        Assert.Equal("json=%7B%22name%22%3A%22n%22%7D", Sent.Query);
    }

    [Fact]
    public async Task Reserved_characters_pass_where_the_document_allows_them()
    {
        await Echo.ReservedAsync(1, "/a/b?c=d");

        Assert.Contains("path=/a/b?c", Sent.Query, StringComparison.Ordinal);
        Assert.Contains("must=1", Sent.Query, StringComparison.Ordinal);
    }
}
