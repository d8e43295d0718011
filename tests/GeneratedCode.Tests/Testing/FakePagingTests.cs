using Dovetail;
using Dovetail.Testing;
using Features.PagingStyles;

namespace Features.Testing;

/// <summary>Pages by every style, walked by the real client.</summary>
public sealed class FakePagingTests
{
    private static readonly Thing[][] Pages = [[Of("a"), Of("b")], [Of("c")], [Of("d"), Of("e")]];

    [Fact]
    public Task By_url() => WalkAsync(fake => fake.Pages.OnListByUrl().ReturnsPages(Pages), client => client.Pages.ListByUrlAsync());

    [Fact]
    public Task By_cursor() => WalkAsync(fake => fake.Pages.OnListByCursor().ReturnsPages(Pages), client => client.Pages.ListByCursorAsync());

    [Fact]
    public Task By_cursor_in_the_body() => WalkAsync(fake => fake.Pages.OnSearchThings().ReturnsPages(Pages), client => client.Pages.SearchThingsAsync(new()));

    [Fact]
    public Task By_header() => WalkAsync(fake => fake.Pages.OnListByHeader().ReturnsPages(Pages), client => client.Pages.ListByHeaderAsync());

    [Fact]
    public Task By_number() => WalkAsync(fake => fake.Pages.OnListByNumber().ReturnsPages(Pages), client => client.Pages.ListByNumberAsync());

    [Fact]
    public async Task By_number_in_the_path()
    {
        await using var fake = new FakePagingStylesClient();
        fake.Pages.OnListFromZero().ReturnsPages(["a"], ["b", "c"]);

        Assert.Equal(["a", "b", "c"], await fake.Client.Pages.ListFromZeroAsync(0).ToListAsync());
        Assert.Equal(2, fake.Calls.Count);
    }

    [Fact]
    public async Task By_the_id_of_the_last_item()
    {
        await using var fake = new FakePagingStylesClient();
        fake.Pages.OnListById().ReturnsPages([Of("a"), Of("b")], [Of("c")]);

        Assert.Equal(["a", "b", "c"], (await fake.Client.Pages.ListByIdAsync().ToListAsync()).Select(item => ((Thing)item.Value).Id));
        Assert.Equal(["/by-id", "/by-id?starting_after=b"], fake.Calls.Select(call => call.Requests[0].Address!.PathAndQuery));
    }

    [Fact]
    public async Task A_page_that_fails_is_asked_for_again()
    {
        await using var fake = new FakePagingStylesClient();
        fake.Pages.OnListByCursor().Resets().Then().ReturnsPages(Pages);

        Assert.Equal(5, (await fake.Client.Pages.ListByCursorAsync().ToListAsync()).Count);
    }

    private static async Task WalkAsync<TPage>(Action<FakePagingStylesClient> setUp, Func<PagingStylesClient, PagedCall<TPage, Thing>> walk)
    {
        await using var fake = new FakePagingStylesClient();
        setUp(fake);

        Assert.Equal(["a", "b", "c", "d", "e"], (await walk(fake).ToListAsync()).Select(thing => thing.Id));
        Assert.Equal(["a", "b", "c", "d", "e"], (await walk(fake).ToListAsync()).Select(thing => thing.Id));
    }

    private static Thing Of(string id) => PagingStylesModels.Thing(id: id);
}
