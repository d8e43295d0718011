using System.Globalization;
using Dovetail.Http;

namespace Dovetail.Runtime.Tests.Pagination;

public sealed class LastIdWalkTests : WalkTest
{
    private static readonly LastIdAdvance LastId = new("after", "limit", before: "before");

    private static Paging<IReadOnlyDictionary<string, System.Text.Json.JsonElement>, int> ByKey(bool withKeys = true) => new(Items, LastId)
    {
        HasMore = Flag("more"),
        Key = withKeys ? static item => item.ToString(CultureInfo.InvariantCulture) : static _ => null,
    };

    [Fact]
    public async Task The_last_items_id_is_sent_until_there_are_no_more_and_is_a_bookmark_then()
    {
        Serve("""{"items":[1,2],"more":true}""", """{"items":[3],"more":true}""", """{"items":[4],"more":false}""");

        var pages = await CursorWalkTests.AllAsync(Walk(ByKey()).AsPages(pageSize: 2));

        Assert.Equal(["/list?limit=2", "/list?after=2&limit=2", "/list?after=3&limit=2"], Targets);
        Assert.Equal(("after=4&limit=2", true), (pages[2].Continuation, pages[2].IsLast));
    }

    [Fact]
    public async Task The_id_that_the_answer_names_goes_before_the_items_own()
    {
        Serve("""{"items":[1,2],"more":true,"last":"x"}""", """{"items":[3],"more":false}""");

        await Walk(new(Items, LastId) { Next = Text("last"), HasMore = Flag("more") }).ToListAsync();

        Assert.Equal("/list?after=x", Targets.Last());
    }

    [Fact]
    public async Task Without_a_flag_an_empty_page_is_the_end()
    {
        Serve("""{"items":[1,2]}""", """{"items":[3]}""", """{"items":[]}""");

        var pages = await CursorWalkTests.AllAsync(Walk(ByKey()).AsPages());

        Assert.Equal((3, "after=3"), (pages.Count, pages[2].Continuation));
    }

    [Fact]
    public async Task An_item_without_an_id_where_there_are_more_is_told_and_not_the_end()
    {
        Serve("""{"items":[1],"more":true}""");

        await Assert.ThrowsAsync<ResponseFormatException>(() => Walk(ByKey(withKeys: false)).ToListAsync());
    }

    [Fact]
    public async Task An_empty_page_where_there_are_more_is_told_and_not_the_end()
    {
        Serve("""{"items":[1],"more":true}""", """{"items":[],"more":true}""");
        var items = new List<int>();

        await Assert.ThrowsAsync<ResponseFormatException>(async () =>
        {
            await foreach (var item in Walk(ByKey()))
            {
                items.Add(item);
            }
        });

        Assert.Equal([1], items);
    }

    [Fact]
    public async Task A_server_that_ignores_the_id_is_found_out()
    {
        Serve("""{"items":[1],"more":true}""");

        await Assert.ThrowsAsync<PaginationLoopException>(() => Walk(ByKey()).ToListAsync());
        Assert.Equal(2, Server.Requests.Count);
    }

    [Fact]
    public async Task A_walk_goes_back_by_the_first_items_id_and_a_walk_on_from_there_has_all_behind_it()
    {
        Server.Respond = static (request, context) => WriteAsync(context, request.Target switch
        {
            "/list?before=5" => """{"items":[3,4],"more":true}""",
            "/list?before=3" => """{"items":[1,2],"more":false}""",
            "/list?after=4" => """{"items":[5,6],"more":false}""",
            "/list?after=2" => """{"items":[3,4],"more":true}""",
            _ => throw new InvalidOperationException(request.Target),
        });
        var call = Walk(ByKey());

        var back = await CursorWalkTests.AllAsync(call.AsPages(continuation: "before=5", backward: true));
        var on = await CursorWalkTests.AllAsync(call.AsPages(continuation: back[0].Previous));

        Assert.Equal([3, 4, 1, 2], back.SelectMany(static page => page.Items));
        Assert.Equal([1, 2, 3, 4, 5, 6], on.SelectMany(static page => page.Items));
        Assert.Null(back[1].Previous);
    }
}
