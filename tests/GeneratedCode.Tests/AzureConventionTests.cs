using Dovetail;
using Features.AzureConventions;
using Features.Wire;

namespace Features;

/// <summary>What documents of Azure say of next links and of long-running work, in extensions.</summary>
public sealed class AzureConventionTests : WireTest
{
    private IThingsClient Things => new AzureConventionsClient(new() { BaseAddress = Server.Address }).Things;

    [Fact]
    public async Task A_next_link_has_the_api_version_of_the_call_and_the_parameters_of_the_operation_it_is_for()
    {
        AnswersInTurn(
            Page("1", "/things?Api-Version=other&skip=1"),
            Page("2", "/things?skip=2&filter=own"),
            Page("3"));

        Assert.Equal(["1", "2", "3"], (await Things.ListAsync("2024-01-01", filter: "a&b").ToListAsync()).Select(thing => thing.Id));
        Assert.Equal(
            ["/things?api-version=2024-01-01&filter=a%26b", "/things?skip=1&filter=a%26b&api-version=2024-01-01", "/things?skip=2&filter=own&api-version=2024-01-01"],
            Server.Requests.Select(request => request.Target));
    }

    [Fact]
    public async Task A_fragment_leads_on_from_below_the_path()
    {
        AnswersInTurn(Page("1", "next/a?page=2"), Page("2", "next/a?page=3"), Page("3", "https://elsewhere.example/steal"));
        var ids = new List<string?>();

        await Assert.ThrowsAsync<ResponseFormatException>(async () =>
        {
            await foreach (var thing in Things.ListTenantAsync("t/1", filter: "x"))
            {
                ids.Add(thing.Id);
            }
        });

        Assert.Equal(["1", "2", "3"], ids);
        Assert.Equal(
            ["/tenants/t%2F1?filter=x", "/tenants/t%2F1/next/a?page=2&filter=x", "/tenants/t%2F1/next/a?page=3&filter=x"],
            Server.Requests.Select(request => request.Target));
    }

    [Fact]
    public async Task Pages_that_work_makes_are_waited_for_and_then_asked_for()
    {
        AnswersInTurn(
            Answer.Json("""{"status":"Accepted"}""", 202) with { Headers = [("Azure-AsyncOperation", "/work/1"), ("Location", "/results/1"), ("Retry-After", "0")] },
            Answer.Json("""{"status":"Succeeded"}"""),
            Page("1", "?skip=1"),
            Page("2"));

        Assert.Equal(["1", "2"], (await Things.CollectAsync(new() { Text = "all" }).WithWait().ToListAsync()).Select(thing => thing.Id));
        Assert.Equal(["POST /collected", "GET /work/1", "GET /results/1", "GET /results/1?skip=1"], Server.Requests.Select(request => $"{request.Method} {request.Target}"));
        Assert.Equal(["""{"text":"all"}""", "", "", ""], Server.Requests.Select(request => request.Text));
    }

    [Fact]
    public async Task The_first_page_alone_is_waited_for_as_well_and_a_walk_resumes_behind_it()
    {
        AnswersInTurn(
            Answer.Empty(202) with { Headers = [("Location", "/results/1"), ("Retry-After", "0")] },
            Page("1", "/results/1?skip=1"),
            Page("2"));

        var list = Things.CollectAsync(new()).WithWait().Map(thing => thing.Id);
        Assert.Equal("1", (await list).Value![0].Id);
        await foreach (var page in list.AsPages(continuation: new Uri(Server.Address, "/results/1?skip=1").AbsoluteUri))
        {
            Assert.Equal(["2"], page.Items);
        }

        Assert.Equal("GET /results/1?skip=1", $"{Server.Requests[^1].Method} {Server.Requests[^1].Target}");
    }

    [Fact]
    public async Task Operations_beside_the_paths_are_operations_like_others()
    {
        AnswersInTurn(Page("1"));

        await Things.ListNextAsync("1");

        Assert.Equal("/things?next&api-version=1", Server.Requests.Single().Target);
    }

    private static Answer Page(string id, string? next = null) =>
        Answer.Json(next is null ? $$"""{"value":[{"id":"{{id}}"}]}""" : $$"""{"value":[{"id":"{{id}}"}],"nextLink":"{{next}}"}""");

    private void AnswersInTurn(params Answer[] answers)
    {
        var index = 0;
        Server.Respond = _ => answers[index++];
    }
}
