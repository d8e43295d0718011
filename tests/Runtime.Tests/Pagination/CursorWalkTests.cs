using System.Text.Json;
using Dovetail.Http;
using Dovetail.Serialization;

namespace Dovetail.Runtime.Tests.Pagination;

public sealed class CursorWalkTests : WalkTest
{
    private static readonly CursorAdvance InQuery = new("cursor", "limit");

    [Theory]
    [InlineData("""{"items":[3]}""")]
    [InlineData("""{"items":[3],"next":null}""")]
    [InlineData("""{"items":[3],"next":""}""")]
    public async Task An_absent_a_null_and_an_empty_token_end_the_walk(string last)
    {
        Serve("""{"items":[1,2],"next":"a b&c"}""", last);

        Assert.Equal([1, 2, 3], await Walk(Paging(InQuery)).ToListAsync());
        Assert.Equal(["/list", "/list?cursor=a%20b%26c"], Targets);
    }

    [Fact]
    public async Task Behaviour_76_Short_and_empty_pages_go_on_while_a_token_comes()
    {
        Serve("""{"items":[1,2,3],"next":"a"}""", """{"items":[],"next":"b"}""", """{"items":[4],"next":"c"}""", """{"items":[],"next":"d"}""", """{"items":[5]}""");

        Assert.Equal([1, 2, 3, 4, 5], await Walk(Paging(InQuery)).ToListAsync());
    }

    [Fact]
    public async Task Behaviour_76_The_token_that_was_sent_with_an_empty_page_is_the_end_and_a_bookmark()
    {
        Serve("""{"items":[1],"next":"a"}""", """{"items":[],"next":"a"}""");

        var pages = await AllAsync(Walk(Paging(InQuery)).AsPages());

        Assert.Equal((2, "cursor=a", true), (pages.Count, pages[1].Continuation, pages[1].IsLast));
    }

    [Theory]
    [InlineData("a", "a")]
    [InlineData("a", "b", "a")]
    [InlineData("a", "b", "c", "b")]
    public async Task Behaviour_76_A_token_that_was_there_before_is_a_loop_and_no_item_is_lost(params string[] tokens)
    {
        Serve([.. tokens.Select(token => $$"""{"items":[1],"next":"{{token}}"}""")]);
        var items = 0;

        var e = await Assert.ThrowsAsync<PaginationLoopException>(async () =>
        {
            await foreach (var _ in Walk(Paging(InQuery)))
            {
                items++;
            }
        });

        Assert.Equal((tokens.Length, tokens.Length, tokens.Length), (e.Pages, items, Server.Requests.Count));
    }

    [Fact]
    public async Task Two_pages_with_the_same_content_are_two_pages()
    {
        Serve("""{"items":[7,7],"next":"a"}""", """{"items":[7,7],"next":"b"}""", """{"items":[7,7],"next":"c"}""", """{"items":[7,7],"next":"d"}""", """{"items":[7,7]}""");

        Assert.Equal(10, (await Walk(Paging(InQuery)).ToListAsync()).Count);
    }

    [Fact]
    public async Task A_flag_decides_beside_a_token_that_comes_for_ever()
    {
        Serve("""{"items":[1],"next":"a","more":true}""", """{"items":[2],"next":"b","more":false}""");

        var pages = await AllAsync(Walk(Paging(InQuery, more: "more")).AsPages());

        Assert.Equal((2, "cursor=b", true), (pages.Count, pages[1].Continuation, pages[1].IsLast));
    }

    [Fact]
    public async Task All_else_of_the_request_is_sent_again_on_each_page()
    {
        Serve("""{"items":[1],"next":"a"}""", """{"items":[2],"next":"b"}""", """{"items":[3]}""");

        await Walk(Paging(InQuery), static request =>
        {
            request.Query("filter", "x y");
            request.Query("cursor", "start");
            request.Query<int, Int32Format>("limit", 1);
            request.Header("X-Tenant", "t");
        }).ToListAsync();

        Assert.Equal(["/list?filter=x%20y&cursor=start&limit=1", "/list?filter=x%20y&limit=1&cursor=a", "/list?filter=x%20y&limit=1&cursor=b"], Targets);
        Assert.All(Server.Requests, static request => Assert.Equal("t", request.Header("X-Tenant")));
    }

    [Theory]
    [InlineData("/list?cursor=z", "/list?cursor=z")]
    [InlineData("?cursor=z", "/list?cursor=z")]
    [InlineData("/9j/4AAQ==", "/list?cursor=%2F9j%2F4AAQ%3D%3D")]
    public async Task Token_or_url_is_told_by_what_comes(string next, string target)
    {
        Serve($$"""{"items":[1],"next":"{{next}}"}""", """{"items":[2]}""");

        Assert.Equal(2, (await Walk(Paging(InQuery)).ToListAsync()).Count);
        Assert.Equal(target, Targets.Last());
    }

    [Fact]
    public async Task A_token_goes_into_the_body_beside_all_that_was_there()
    {
        Serve("""{"items":[1],"next":"a"}""", """{"items":[2],"next":"b"}""", """{"items":[3]}""");
        var advance = new CursorAdvance(PageParameter.InBody("/page/cursor"), PageParameter.InBody("/page/size"));

        await foreach (var _ in Walk(Paging(advance), static request => request.JsonBody<JsonElement, JsonFormat>(JsonDocument.Parse("""{"filter":{"n":1.50},"page":{"size":9,"sort":"up"}}""").RootElement), Operation("POST"))
            .AsPages(pageSize: 2))
        {
        }

        Assert.Equal(
            [
                """{"filter":{"n":1.50},"page":{"sort":"up","size":2}}""",
                """{"filter":{"n":1.50},"page":{"sort":"up","cursor":"a","size":2}}""",
                """{"filter":{"n":1.50},"page":{"sort":"up","cursor":"b","size":2}}""",
            ],
            Server.Requests.Select(static request => request.Text));
    }

    [Fact]
    public async Task A_token_goes_into_the_path_and_into_headers()
    {
        Serve("""{"items":[1],"next":"a/b"}""", """{"items":[2]}""");
        await Walk(Paging(new CursorAdvance(PageParameter.InPath("token"))), static request => request.Path("token", "0"), Operation(path: "/news/{token}")).ToListAsync();
        Assert.Equal(["/news/0", "/news/a%2Fb"], Targets);

        Serve("""{"items":[1],"next":"abc"}""", """{"items":[2]}""");
        await Walk(Paging(new CursorAdvance(PageParameter.InHeader("X-Token")))).ToListAsync();
        Assert.Equal("abc", Server.Requests[^1].Header("X-Token"));
    }

    [Fact]
    public async Task A_token_may_come_in_a_header()
    {
        var sent = 0;
        Server.Respond = (_, context) =>
        {
            if (sent++ == 0)
            {
                context.Response.Headers["X-Next"] = "h1";
            }

            return WriteAsync(context, """{"items":[1]}""");
        };

        await Walk(new(Items, InQuery) { NextHeader = "X-Next" }).ToListAsync();

        Assert.Equal(["/list", "/list?cursor=h1"], Targets);
    }

    [Fact]
    public async Task A_parameter_that_stands_in_an_object_is_replaced_there()
    {
        Serve("""{"items":[1],"next":"a"}""", """{"items":[2]}""");

        await Walk(Paging(InQuery), static request =>
            request.QueryOf<IReadOnlyDictionary<string, string>, MapFormat<string, StringFormat>>("search", new Dictionary<string, string> { ["q"] = "x", ["cursor"] = "0" })).ToListAsync();

        Assert.Equal(["/list?q=x&cursor=0", "/list?q=x&cursor=a"], Targets);
    }

    [Fact]
    public async Task A_walk_resumes_at_a_token_with_its_page_size()
    {
        Serve("""{"items":[1],"next":"a=&b"}""", """{"items":[2]}""");
        var call = Walk(Paging(InQuery));
        string? continuation = null;
        await foreach (var page in call.AsPages(pageSize: 5))
        {
            continuation = page.Continuation;
            break;
        }

        await AllAsync(call.AsPages(continuation: continuation));

        Assert.Equal(["/list?limit=5", "/list?cursor=a%3D%26b&limit=5"], Targets);
    }

    internal static async Task<List<T>> AllAsync<T>(IAsyncEnumerable<T> source)
    {
        var all = new List<T>();
        await foreach (var one in source)
        {
            all.Add(one);
        }

        return all;
    }
}
