using Dovetail.Http;
using Dovetail.Http.Requests;
using Dovetail.Serialization;
using Dovetail.Runtime.Tests.Wire;
using Microsoft.AspNetCore.Http;

namespace Dovetail.Runtime.Tests.Pagination;

public sealed class LinkWalkTests : WalkTest
{
    private static readonly LinkAdvance Link = new("per_page");

    [Theory]
    [InlineData("/list?page=2", "/list?page=2")]
    [InlineData("?page=2", "/list?page=2")]
    [InlineData("other/b?x=1#part", "/other/b?x=1")]
    [InlineData("../a/../list?page=2", "/list?page=2")]
    public async Task Behaviour_77_A_relative_url_is_resolved_against_the_request(string next, string target)
    {
        Serve($$"""{"items":[1],"next":"{{next}}"}""", """{"items":[2]}""");

        Assert.Equal([1, 2], await Walk(Paging(Link)).ToListAsync());
        Assert.Equal(target, Targets.Last());
    }

    [Theory]
    [InlineData("https://evil.example/list?page=2")]
    [InlineData("//evil.example/list?page=2")]
    [InlineData("http://localhost:1/list?page=2")]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://user:secret@HOST/list")]
    [InlineData("http://HOST:99999/")]
    public async Task Behaviour_77_A_url_that_leads_elsewhere_is_refused_and_nothing_is_sent_there(string next)
    {
        Serve($$"""{"items":[1],"next":"{{next.Replace("HOST", Server.Address.Authority, StringComparison.Ordinal)}}"}""");
        var items = new List<int>();

        await Assert.ThrowsAsync<ResponseFormatException>(async () =>
        {
            await foreach (var item in Walk(Paging(Link)))
            {
                items.Add(item);
            }
        });

        Assert.Equal([1], items);
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task Another_server_that_the_document_declares_is_followed()
    {
        await using var other = await WireServer.StartAsync();
        other.Respond = static (_, context) => WriteAsync(context, """{"items":[2]}""");
        Serve($$"""{"items":[1],"next":"{{other.Address}}list?page=2"}""");
        var description = new ApiDescription("Shop")
        {
            EnvironmentPrefix = "SHOP",
            Servers = [new ApiServer("Main", Server.Address.AbsoluteUri), new ApiServer("Other", other.Address.AbsoluteUri)],
        };

        var request = new ApiRequest(Connect(description: description), options: null);

        Assert.Equal([1, 2], await Operation().Pages(request, Paging(Link), CancellationToken.None).ToListAsync());
        Assert.Equal("/list?page=2", Assert.Single(other.Requests).Target);
    }

    [Fact]
    public void There_is_no_way_from_https_to_http()
    {
        var request = new ApiRequest(Connect(static options => options.BaseAddress = new Uri("https://api.example/v1")), options: null);
        var from = new Uri("https://api.example/v1/list");

        Assert.Equal("https://api.example/v1/list?page=2", NextAddress.Read(request, Operation(), from, "https://API.example:443/v1/list?page=2", out _)?.AbsoluteUri);
        Assert.Null(NextAddress.Read(request, Operation(), from, "http://api.example/v1/list?page=2", out var fault));
        Assert.Equal("leads from https to http", fault);
        Assert.Null(NextAddress.Read(request, Operation(), from, "https://api.example/" + new string('a', 1_000_000), out _));
    }

    [Fact]
    public async Task Headers_and_body_go_along_and_a_url_doubles_no_parameter()
    {
        Serve("""{"items":[1],"next":"/list?q=x&page=2&api_key=old"}""", """{"items":[2]}""");
        var request = new ApiRequest(Connect(static options => options.Credential = ApiCredential.ApiKey("new")), options: null);
        request.Query("q", "x");
        request.Header("X-Tenant", "t");
        request.JsonBody<string, StringFormat>("filter");

        var search = new ApiOperation<IReadOnlyDictionary<string, System.Text.Json.JsonElement>>("search", "POST", "/list")
        {
            Response = Operation().Response,
            Security = new(new SecurityAlternative(new SchemeUse(SecurityScheme.ApiKeyInQuery("key", "api_key")))),
        };

        await search.Pages(request, Paging(Link), CancellationToken.None).ToListAsync();

        Assert.Equal("/list?q=x&page=2&api_key=new", Targets.Last());
        Assert.All(Server.Requests, static sent => Assert.Equal(("t", "\"filter\""), (sent.Header("X-Tenant"), sent.Text)));
    }

    [Fact]
    public async Task Behaviour_76_A_next_link_to_itself_is_a_loop()
    {
        Serve("""{"items":[1],"next":"/list"}""");

        await Assert.ThrowsAsync<PaginationLoopException>(() => Walk(Paging(Link)).ToListAsync());
        Assert.Single(Server.Requests);
    }

    [Theory]
    [InlineData("Link", "</list?page=2>; rel=\"next\", </list?page=9>; rel=\"last\"", null)]
    [InlineData("X-Next", "/list?page=2", "X-Next")]
    public async Task A_header_leads_on_until_it_is_absent(string name, string value, string? nextHeader)
    {
        var sent = 0;
        Server.Respond = (_, context) =>
        {
            if (sent++ == 0)
            {
                context.Response.Headers[name] = value;
            }

            return WriteAsync(context, """{"items":[1]}""");
        };

        await foreach (var _ in Walk(new(Items, Link) { NextHeader = nextHeader }).AsPages(pageSize: 3))
        {
        }

        Assert.Equal(["/list?per_page=3", "/list?page=2"], Targets);
    }

    [Fact]
    public async Task A_walk_goes_back_by_the_previous_link_and_resumes_at_urls()
    {
        Server.Respond = static (request, context) => WriteAsync(context, request.Target switch
        {
            "/list?p=3" => """{"items":[3],"prev":"/list?p=2"}""",
            "/list?p=2" => """{"items":[2],"prev":"/list","next":"/list?p=3"}""",
            _ => """{"items":[1],"next":"/list?p=2"}""",
        });
        var call = Walk(new(Items, Link) { Next = Text("next"), Previous = Text("prev") });
        var pages = await CursorWalkTests.AllAsync(call.AsPages());

        Assert.Equal([true, false, false], pages.Select(static page => page.Previous is null));
        Assert.Equal([2, 1], (await CursorWalkTests.AllAsync(call.AsPages(continuation: pages[2].Previous, backward: true))).SelectMany(static page => page.Items));
        Assert.Equal([2, 3], (await CursorWalkTests.AllAsync(call.AsPages(continuation: pages[0].Continuation))).SelectMany(static page => page.Items));
        Assert.Throws<ArgumentException>(() => call.AsPages(continuation: "https://evil.example/list"));
        Assert.Throws<ArgumentException>(() => call.AsPages(continuation: "per_page=3"));
    }

    [Fact]
    public async Task A_delta_link_is_the_end_and_the_bookmark()
    {
        Serve("""{"items":[1],"next":"/list?skip=1"}""", """{"items":[2],"delta":"/list?since=z"}""", """{"items":[3],"delta":"/list?since=y"}""");
        var call = Walk(new(Items, Link) { Next = Text("next"), Delta = Text("delta") });

        var pages = await CursorWalkTests.AllAsync(call.AsPages());
        var later = await CursorWalkTests.AllAsync(call.AsPages(continuation: pages[^1].Continuation));

        Assert.Equal((2, true, "/list?since=z"), (pages.Count, pages[1].IsLast, Targets.Last()));
        Assert.Equal([3], later.Single().Items);
    }

    [Theory]
    [InlineData("/list?page=2", "/list?page=2&q=a%26b&v=1")]
    [InlineData("/list?Q=theirs&V=9&V=8&page=2", "/list?Q=theirs&page=2&v=1")]
    [InlineData("/list?q", "/list?q&v=1")]
    [InlineData("/list?%51=theirs&%76=9", "/list?Q=theirs&v=1")]
    [InlineData("/next", "/next?q=a%26b&v=1")]
    [InlineData("/next?", "/next?q=a%26b&v=1")]
    [InlineData("/next?&&page=2", "/next?page=2&q=a%26b&v=1")]
    public async Task What_the_next_request_has_of_the_first_one_is_added_to_its_url(string next, string target)
    {
        Serve($$"""{"items":[1],"next":"{{next}}"}""", """{"items":[2]}""");
        var link = new LinkAdvance { Carried = ["q", "unsent"], ApiVersion = "v" };

        Assert.Equal([1, 2], await Walk(Paging(link), Fill).ToListAsync());
        Assert.Equal(target, Targets.Last());

        static void Fill(ApiRequest request)
        {
            request.Query("q", "a&b");
            request.Query("v", "1");
        }
    }

    [Fact]
    public async Task Behaviour_76_A_link_that_is_the_same_but_for_what_is_added_is_a_loop()
    {
        Serve("""{"items":[1],"next":"/list?page=2"}""", """{"items":[2],"next":"/list?v=7&page=2"}""", """{"items":[3]}""");

        await Assert.ThrowsAsync<PaginationLoopException>(() =>
            Walk(Paging(new LinkAdvance { ApiVersion = "v" }), static request => request.Query("v", "1")).ToListAsync());
        Assert.Equal(["/list?v=1", "/list?page=2&v=1"], Targets);
    }

    [Theory]
    [InlineData("next?page=2", "/list/next?page=2")]
    [InlineData("?page=2", "/list/?page=2")]
    [InlineData("/other?page=2", "/other?page=2")]
    [InlineData("../../../other", "/other")]
    public async Task A_relative_url_may_lead_on_from_below_the_path(string next, string target)
    {
        Serve($$"""{"items":[1],"next":"{{next}}"}""", """{"items":[2]}""");

        Assert.Equal([1, 2], await Walk(Paging(new LinkAdvance { IsBelow = true })).ToListAsync());
        Assert.Equal(target, Targets.Last());
    }

    [Fact]
    public async Task A_page_of_null_is_the_last_one()
    {
        Server.Respond = static (_, context) => WriteAsync(context, "null");

        await Assert.ThrowsAnyAsync<ApiException>(() => Walk(Paging(Link)).ToListAsync());
        Serve("""{"items":null}""");
        Assert.Empty(await Walk(Paging(Link)).ToListAsync());
    }
}
