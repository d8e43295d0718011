using Dovetail.Http;
using Dovetail.Serialization;
using Microsoft.AspNetCore.Http;

namespace Dovetail.Runtime.Tests.Pagination;

public sealed class NumberWalkTests : WalkTest
{
    private static readonly PageNumberAdvance Pages = new("page", "size");
    private static readonly OffsetAdvance Offset = new("offset", "limit");

    [Fact]
    public async Task Pages_from_zero_lose_none()
    {
        Serve("""{"items":[1]}""", """{"items":[2]}""", """{"items":[]}""");

        Assert.Equal([1, 2], await Walk(Paging(new PageNumberAdvance("page", first: 0), next: null)).ToListAsync());
        Assert.Equal(["/list", "/list?page=1", "/list?page=2"], Targets);
    }

    [Fact]
    public async Task The_number_of_the_next_page_leads_on_and_null_ends()
    {
        Serve("""{"items":[1],"next":2}""", """{"items":[2],"next":4}""", """{"items":[3],"next":null}""");

        Assert.Equal([1, 2, 3], await Walk(Paging(Pages)).ToListAsync());
        Assert.Equal(["/list", "/list?page=2", "/list?page=4"], Targets);
    }

    [Fact]
    public async Task A_link_header_that_nobody_declared_ends_a_walk_by_numbers()
    {
        Server.Respond = static (request, context) =>
        {
            context.Response.Headers.Link = request.Target == "/list" ? "</list?page=2>; rel=\"next\"" : "</list>; rel=\"first\"";
            return WriteAsync(context, """{"items":[1,2]}""");
        };

        Assert.Equal(4, (await Walk(Paging(Pages, next: null)).ToListAsync()).Count);
        Assert.Equal(2, Server.Requests.Count);
    }

    [Theory]
    [InlineData(null, 3)]
    [InlineData(100, 2)]
    public async Task A_short_page_is_the_last_one_only_where_the_server_gives_as_many_as_asked(int? largest, int requests)
    {
        Serve("""{"items":[1,2]}""", """{"items":[3]}""", """{"items":[]}""");

        var pages = await CursorWalkTests.AllAsync(Walk(Paging(new OffsetAdvance("offset", "limit") { MaxSize = largest }, next: null)).AsPages(pageSize: 2));

        Assert.Equal((requests, requests), (pages.Count, Server.Requests.Count));
    }

    [Theory]
    [InlineData(-1L)]
    [InlineData(long.MaxValue)]
    [InlineData(1L)]
    [InlineData(2L)]
    public async Task A_total_that_lies_changes_no_item(long total)
    {
        Serve("""{"items":[1,2]}""", """{"items":[3,4]}""", """{"items":[5]}""", """{"items":[]}""");

        Assert.Equal([1, 2, 3, 4, 5], await Walk(new(Items, Offset) { Total = _ => total }).ToListAsync());
    }

    [Fact]
    public async Task A_total_that_counts_the_page_ends_no_walk_at_a_short_one()
    {
        Serve("""{"items":[1,2],"total":2}""", """{"items":[3],"total":1}""", """{"items":[4,5],"total":2}""", """{"items":[],"total":0}""");

        Assert.Equal([1, 2, 3, 4, 5], await Walk(new(Items, Offset) { Total = static page => page["total"].GetInt64() }).ToListAsync());
    }

    [Fact]
    public async Task A_total_that_is_reached_to_the_item_ends_a_walk_at_a_short_page()
    {
        Serve("""{"items":[1,2]}""", """{"items":[3]}""", """{"items":[]}""");

        Assert.Equal([1, 2, 3], await Walk(new(Items, Offset) { Total = static _ => 3 }).ToListAsync());
        Assert.Equal(2, Server.Requests.Count);
    }

    [Fact]
    public async Task An_empty_page_with_the_number_of_the_next_one_is_not_the_end()
    {
        Serve("""{"items":[1],"next":2}""", """{"items":[],"next":3}""", """{"items":[2],"next":null}""");

        Assert.Equal([1, 2], await Walk(Paging(Pages)).ToListAsync());
        Assert.Equal(["/list", "/list?page=2", "/list?page=3"], Targets);
    }

    [Fact]
    public async Task An_empty_page_at_the_total_is_the_end_whatever_number_comes_next()
    {
        Serve("""{"items":[1],"next":2}""", """{"items":[],"next":3}""");

        Assert.Equal([1], await Walk(new(Items, Pages) { Next = Text("next"), Total = static _ => 1 }).ToListAsync());
        Assert.Equal(2, Server.Requests.Count);
    }

    [Fact]
    public async Task A_total_that_the_user_trusts_ends_the_walk()
    {
        Serve("""{"items":[1,2]}""", """{"items":[3,4]}""", """{"items":[5]}""");

        Assert.Equal([1, 2, 3, 4], await Walk(new(Items, Offset) { Total = static _ => 4, TrustsTotal = true }).ToListAsync());
    }

    [Fact]
    public async Task More_than_an_offset_can_reach_is_a_loop()
    {
        Serve("""{"items":[],"more":true}""");

        await Assert.ThrowsAsync<PaginationLoopException>(() => Walk(Paging(Offset, next: null, more: "more")).ToListAsync());
        Assert.Single(Server.Requests);
        await Assert.ThrowsAsync<PaginationLoopException>(() => Walk(Paging(Pages, next: null, more: "more")).ToListAsync());
        Assert.Equal(4, Server.Requests.Count);
    }

    [Fact]
    public async Task A_walk_by_numbers_goes_back_to_the_first_page()
    {
        Server.Respond = static (_, context) => WriteAsync(context, """{"items":[1]}""");

        await CursorWalkTests.AllAsync(Walk(Paging(Pages, next: null)).AsPages(continuation: "page=3&size=2", backward: true));
        await CursorWalkTests.AllAsync(Walk(Paging(Offset, next: null)).AsPages(continuation: "offset=5&limit=3", backward: true));

        Assert.Equal(["/list?page=3&size=2", "/list?page=2&size=2", "/list?page=1&size=2", "/list?offset=5&limit=3", "/list?offset=2&limit=3", "/list?offset=0&limit=2"], Targets);
        Assert.Throws<ArgumentException>(() => Walk(Paging(new CursorAdvance("cursor"))).AsPages(backward: true));
    }

    [Fact]
    public async Task A_limit_of_zero_gives_what_the_server_gives()
    {
        Serve("""{"items":[]}""");

        Assert.Empty(await Walk(Paging(Offset, next: null), static request => request.Query<int, Int32Format>("limit", 0)).ToListAsync());
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task A_number_in_the_body_is_a_number()
    {
        Serve("""{"items":[1]}""", """{"items":[]}""");

        await Walk(Paging(new OffsetAdvance(PageParameter.InBody("/offset"), PageParameter.InBody("/limit")), next: null), operation: Operation("POST")).ToListAsync();

        Assert.Equal(["", """{"offset":1}"""], Server.Requests.Select(static request => request.Text));
    }
}
