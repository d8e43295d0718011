using Dovetail.Http;
using Dovetail.Runtime.Tests.Wire;

namespace Dovetail.Runtime.Tests.Pagination;

/// <summary>Each page is a call of its own.</summary>
public sealed class PageRetryTests : WalkTest
{
    [Fact]
    public async Task Behaviour_76_Each_page_is_tried_again_alone()
    {
        var sent = 0;
        Server.Respond = (request, context) => ++sent switch
        {
            1 => WriteAsync(context, """{"items":[1],"next":"a"}"""),
            2 => WireServer.Answer(503, headers: ("Retry-After", "0"))(request, context),
            _ => WriteAsync(context, """{"items":[2]}"""),
        };
        var request = new ApiRequest(Connect(static options => options.Retry.Enabled = true), options: null);

        var pages = await CursorWalkTests.AllAsync(Operation().Pages(request, Paging(new CursorAdvance("cursor")), CancellationToken.None).AsPages());

        Assert.Equal(["/list", "/list?cursor=a", "/list?cursor=a"], Targets);
        Assert.Equal([1, 2], pages.Select(static page => page.Response.Attempts));
    }

    [Fact]
    public async Task Behaviour_76_A_token_is_refreshed_between_pages()
    {
        Serve("""{"items":[1],"next":"a"}""", """{"items":[2]}""");
        var tokens = 0;
        var request = new ApiRequest(Connect(options => options.Credential = ApiCredential.From((_, _) => new(ApiCredential.Bearer($"t{++tokens}")))), options: null);

        await Operation().Pages(request, Paging(new CursorAdvance("cursor")), CancellationToken.None).ToListAsync();

        Assert.Equal(["Bearer t1", "Bearer t2"], Server.Requests.Select(static sent => sent.Header("Authorization")));
    }
}
