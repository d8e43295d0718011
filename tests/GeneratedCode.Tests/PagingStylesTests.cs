using Features.PagingStyles;
using Features.Wire;

namespace Features;

/// <summary>Each style of paging, from a plain document to the wire.</summary>
public sealed class PagingStylesTests : WireTest
{
    private PagingStylesClient Client => new(new() { BaseAddress = Server.Address });

    [Fact]
    public async Task By_a_url_in_the_body_with_a_delta_link_at_the_end()
    {
        Serve(
            """{"value":[{"id":"1"}],"links":{"next":"/by-url?skip=1"}}""",
            """{"value":[{"id":"2"}],"links":{"prev":"/by-url"},"@odata.deltaLink":"/by-url?delta=z"}""");

        var pages = new List<global::Dovetail.Page<Linked, Thing>>();
        await foreach (var page in Client.Pages.ListByUrlAsync().AsPages())
        {
            pages.Add(page);
        }

        Assert.Equal(["/by-url", "/by-url?skip=1"], Targets);
        Assert.Equal((true, "/by-url?delta=z", "/by-url"), (pages[1].IsLast, new Uri(pages[1].Continuation!).PathAndQuery, new Uri(pages[1].Previous!).PathAndQuery));
    }

    [Fact]
    public async Task A_page_that_leaves_out_what_it_has_to_have_is_the_last_one()
    {
        Serve("""{"value":[{"id":"1"}]}""");

        Assert.Equal("1", Assert.Single(await Client.Pages.ListByUrlAsync().ToListAsync()).Id);
    }

    [Fact]
    public async Task By_a_cursor()
    {
        Serve("""{"items":[{"id":"1"}],"paging":{"next_cursor":"a+b"}}""", """{"items":[{"id":"2"}],"paging":{"next_cursor":null}}""");

        Assert.Equal(["1", "2"], (await Client.Pages.ListByCursorAsync(size: 1).ToListAsync()).Select(thing => thing.Id));
        Assert.Equal(["/by-cursor?size=1", "/by-cursor?size=1&cursor=a%2Bb"], Targets);
    }

    [Fact]
    public async Task By_a_cursor_in_the_body()
    {
        Serve("""{"items":[{"id":"1"}],"paging":{"next_cursor":"a"}}""", """{"items":[{"id":"2"}]}""");

        Assert.Equal(2, (await Client.Pages.SearchThingsAsync(new() { Text = "x" }).ToListAsync()).Count);
        Assert.Equal(["""{"text":"x"}""", """{"text":"x","cursor":"a"}"""], Server.Requests.Select(request => request.Text));
    }

    [Fact]
    public async Task By_the_link_header()
    {
        var sent = 0;
        Server.Respond = _ => sent++ == 0
            ? Answer.Json("""[{"id":"1"}]""") with { Headers = [("Link", "</by-header?page=2>; rel=\"next\"")] }
            : Answer.Json("""[{"id":"2"}]""");

        Assert.Equal(["1", "2"], (await Client.Pages.ListByHeaderAsync().ToListAsync()).Select(thing => thing.Id));
        Assert.Equal(["/by-header", "/by-header?page=2"], Targets);
    }

    [Fact]
    public async Task By_the_last_id_also_of_items_of_several_types()
    {
        Serve("""{"data":[{"id":"1"},{"id":"2","city":"x"}],"has_more":true}""", """{"data":[{"id":"3"}],"has_more":false}""");

        Assert.Equal(3, (await Client.Pages.ListByIdAsync().ToListAsync()).Count);
        Assert.Equal(["/by-id", "/by-id?starting_after=2"], Targets);
    }

    [Fact]
    public async Task By_a_number_in_the_path_from_zero()
    {
        Serve("""{"results":["a"],"isLast":false}""", """{"results":["b"],"isLast":true}""");

        Assert.Equal(["a", "b"], await Client.Pages.ListFromZeroAsync(0).ToListAsync());
        Assert.Equal(["/from-zero/0", "/from-zero/1"], Targets);
    }

    [Fact]
    public async Task By_a_number_that_the_answer_names()
    {
        Serve("""{"things":[{"id":"1"}],"meta":{"next_page":2}}""", """{"things":[{"id":"2"}],"meta":{"next_page":null}}""");

        Assert.Equal(2, (await Client.Pages.ListByNumberAsync().ToListAsync()).Count);
        Assert.Equal(["/by-number", "/by-number?page=2"], Targets);
    }

    [Fact]
    public async Task By_a_time_that_is_any_number_to_the_document()
    {
        Serve(
            """{"things":[{"id":"1"}],"pagination":{"next":1540095775951234}}""",
            """{"things":[{"id":"2"}],"pagination":{"next":0.5}}""",
            """{"things":[{"id":"3"}],"pagination":{"next":null}}""");

        Assert.Equal(3, (await Client.Pages.ListByTimeAsync().ToListAsync()).Count);
        Assert.Equal(["/by-time", "/by-time?until=1540095775951234", "/by-time?until=0.5"], Targets);
    }

    [Fact]
    public async Task By_what_is_older_than_the_last_until_a_page_is_empty()
    {
        Serve("""[{"id":"9"},{"id":"8"}]""", """[{"id":"7"}]""", "[]");

        Assert.Equal(["9", "8", "7"], (await Client.Pages.ListByAgeAsync(limit: 2).ToListAsync()).Select(thing => thing.Id));
        Assert.Equal(["/by-age?limit=2", "/by-age?limit=2&max_id=8", "/by-age?limit=2&max_id=7"], Targets);
    }

    private IEnumerable<string> Targets => Server.Requests.Select(request => request.Target);

    private void Serve(params string[] pages)
    {
        var next = 0;
        Server.Respond = _ => Answer.Json(pages[Math.Min(next++, pages.Length - 1)]);
    }
}
