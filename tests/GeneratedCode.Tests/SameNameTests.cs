using Dovetail;
using Features.SameNames;
using Features.Wire;

namespace Features;

public sealed class SameNameTests : WireTest
{
    private IListsClient Lists => new SameNamesClient(new() { BaseAddress = Server.Address }).Lists;

    [Fact]
    public async Task Parameters_of_one_name_have_a_place_each()
    {
        await Lists.SearchAsync("q", "h", "c");

        Assert.Equal(("/lists?nextToken=q", "h", "nextToken=c"), (Sent.Target, Sent.Header("nextToken"), Sent.Header("Cookie")));
    }

    [Fact]
    public async Task A_query_in_the_path_is_sent_once()
    {
        await Lists.ListContainerAsync("container", "p");

        Assert.Equal("/container?empty=&restype=container&prefix=p", Sent.Target);
    }

    [Theory]
    [InlineData(null, "application/json", "\"é\"")]
    [InlineData("application/json", "application/json", "\"é\"")]
    [InlineData("text/plain", "text/plain", "é")]
    [InlineData("Text/CSV; charset=utf-8", "text/csv", "é")]
    public async Task Of_media_types_that_are_written_differently_a_header_chooses(string? header, string type, string body)
    {
        await Lists.SendTextAsync("é", With(header));

        Assert.Equal((type, body), (Sent.Header("Content-Type")!.Split(';')[0].ToLowerInvariant(), Sent.Text));
    }

    [Fact]
    public async Task The_same_of_a_form()
    {
        await Lists.SendFormAsync(new Point { X = 1, Y = 2 });
        await Lists.SendFormAsync(new Point { X = 1, Y = 2 }, With("application/x-www-form-urlencoded"));

        Assert.Equal(["""{"x":1,"y":2}""", "x=1&y=2"], Server.Requests.Select(request => request.Text));
    }

    private static RequestOptions? With(string? contentType) =>
        contentType is null ? null : new() { Headers = new Dictionary<string, string> { ["Content-Type"] = contentType } };
}
