using Dovetail.Http;
using Dovetail.Serialization;

namespace Dovetail.Runtime.Tests.Pagination;

/// <summary>What a server gives to go on with may be anything: a typed error, and no page is lost that came.</summary>
public sealed class HostilePagesTests : WalkTest
{
    [Fact]
    public async Task A_token_of_megabytes_is_refused_where_no_server_takes_it()
    {
        var token = new string('é', 3_000_000);
        Serve($$"""{"items":[1],"next":"{{token}}"}""", """{"items":[2]}""");

        await RefusesAsync(new CursorAdvance("cursor"));
        Serve($$"""{"items":[1],"next":"{{token}}"}""", """{"items":[2]}""");
        Assert.Equal([1, 2], await Walk(Paging(new CursorAdvance(PageParameter.InBody("/cursor"))), operation: Operation("POST")).ToListAsync());
    }

    [Fact]
    public async Task A_token_with_line_breaks_changes_no_message()
    {
        const string Page = """{"items":[1],"next":"a\r\nX-Evil: 1"}""";
        Serve(Page, """{"items":[2]}""");

        await RefusesAsync(new CursorAdvance(PageParameter.InHeader("X-Token")));
        Serve(Page, """{"items":[2]}""");
        await Walk(Paging(new CursorAdvance("cursor"))).ToListAsync();
        Assert.Equal("/list?cursor=a%0D%0AX-Evil%3A%201", Targets.Last());
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    public async Task A_token_leads_to_no_other_path(string token)
    {
        Serve($$"""{"items":[1],"next":"{{token}}"}""");

        await RefusesAsync(new CursorAdvance(PageParameter.InPath("token")), static request => request.Path("token", "0"), Operation(path: "/news/{token}"));
    }

    [Fact]
    public async Task A_body_that_is_no_object_has_no_member_to_set()
    {
        Serve("""{"items":[1],"next":"a"}""");

        await RefusesAsync(new CursorAdvance(PageParameter.InBody("/cursor")), static request => request.JsonBody<string, StringFormat>("text"), Operation("POST"));
    }

    private async Task RefusesAsync(PageAdvance advance, Action<ApiRequest>? fill = null, ApiOperation<IReadOnlyDictionary<string, System.Text.Json.JsonElement>>? operation = null)
    {
        var items = new List<int>();
        var before = Server.Requests.Count;

        await Assert.ThrowsAsync<ResponseFormatException>(async () =>
        {
            await foreach (var item in Walk(Paging(advance), fill, operation))
            {
                items.Add(item);
            }
        });

        Assert.Equal([1], items);
        Assert.Equal(before + 1, Server.Requests.Count);
    }
}
