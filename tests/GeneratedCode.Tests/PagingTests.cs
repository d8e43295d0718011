using System.Globalization;
using Features.Paging;
using Features.Wire;

namespace Features;

public sealed class PagingTests : WireTest
{
    private static readonly string[] Names = ["a", "b", "c", "d", "e"];

    private PagingClient Client => new(new() { BaseAddress = Server.Address });

    [Fact]
    public async Task All_items_over_all_pages_by_offset()
    {
        Server.Respond = AnswerUsers;

        var names = new List<string>();
        await foreach (User user in Client.Users.ListAsync(limit: 2))
        {
            names.Add(user.Name);
        }

        Assert.Equal(Names, names);
        Assert.Equal(["/users?limit=2", "/users?offset=2&limit=2", "/users?offset=4&limit=2"], Server.Requests.Select(request => Sorted(request.Target)));
    }

    [Fact]
    public async Task Awaited_the_same_call_gives_the_first_page()
    {
        Server.Respond = AnswerUsers;

        UserPage page = await Client.Users.ListAsync(limit: 2);

        Assert.Equal((2, 5L), (page.Items.Count, page.Total));
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task Nothing_is_sent_before_it_is_asked_for()
    {
        _ = Client.Users.ListAsync();
        await Task.Delay(50);

        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task Page_by_page()
    {
        Server.Respond = AnswerUsers;

        var pages = new List<string>();
        await foreach (var page in Client.Users.ListAsync().AsPages(pageSize: 2))
        {
            pages.Add(string.Concat(page.Items.Select(user => user.Name)) + (page.Continuation is null ? "." : ""));
        }

        Assert.Equal(["ab", "cd", "e."], pages);
    }

    [Fact]
    public async Task A_walk_is_resumed_where_another_was_left()
    {
        Server.Respond = AnswerUsers;
        string? continuation = null;
        await foreach (var page in Client.Users.ListAsync().AsPages(pageSize: 2))
        {
            continuation = page.Continuation;
            break;
        }

        var rest = new List<string>();
        await foreach (var page in Client.Users.ListAsync().AsPages(pageSize: 2, continuation))
        {
            rest.AddRange(page.Items.Select(user => user.Name));
        }

        Assert.Equal(["c", "d", "e"], rest);
    }

    [Fact]
    public async Task No_more_than_asked_for()
    {
        Server.Respond = AnswerUsers;

        var users = await Client.Users.ListAsync(limit: 2).ToListAsync(max: 3);

        Assert.Equal(["a", "b", "c"], users.Select(user => user.Name));
        Assert.Equal(2, Server.Requests.Count);
    }

    [Fact]
    public async Task All_items_over_all_pages_by_number()
    {
        Server.Respond = request => Answer.Json(Sorted(request.Target).Contains("page=3", StringComparison.Ordinal) ? "[]" : """[{"name":"x"},{"name":"y"}]""");

        var users = await Client.Groups.ListAsync(perPage: 2).ToListAsync(max: 100);

        Assert.Equal(4, users.Count);
        Assert.Equal(3, Server.Requests.Count);
    }

    private static Answer AnswerUsers(RecordedRequest request)
    {
        var (offset, limit) = (Number(request, "offset", 0), Number(request, "limit", 2));
        var items = Names.Skip(offset).Take(limit).Select(name => $$"""{"name":"{{name}}"}""");
        return Answer.Json($$"""{"items":[{{string.Join(',', items)}}],"total":{{Names.Length}}}""");
    }

    private static int Number(RecordedRequest request, string name, int fallback) => request.Query
        .Split('&')
        .Select(field => field.Split('='))
        .Where(pair => pair[0] == name)
        .Select(pair => int.Parse(pair[1], CultureInfo.InvariantCulture))
        .DefaultIfEmpty(fallback)
        .Single();

    /// <summary>The order of the query's parameters is no promise.</summary>
    private static string Sorted(string target) =>
        target.Contains("&offset=", StringComparison.Ordinal) ? string.Join('?', target.Split('?')[0], string.Join('&', target.Split('?')[1].Split('&').Reverse())) : target;
}
