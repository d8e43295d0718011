using System.Text.Json;
using Dovetail.Testing;

namespace Dovetail.TestServer.Tests.Server;

/// <summary>Answers are the document's own examples, or values that keep its constraints; the test may choose.</summary>
public sealed class AnswerTests
{
    [Fact]
    public async Task The_first_valid_example_is_the_answer()
    {
        await using var server = ApiTestServer.FromText(Contracts.Everything);

        var (response, _) = await server.SendAsync("GET /things/7");

        Assert.Equal("""{"id":7,"name":"seven"}""", await response.Content.ReadAsStringAsync());
        Assert.Equal("application/json", response.Content.Headers.ContentType!.ToString());
    }

    [Fact]
    public async Task Without_one_a_value_is_made_that_keeps_the_constraints_and_is_always_the_same()
    {
        await using var server = ApiTestServer.FromText(Contracts.Everything);

        var (made, _) = await server.SendAsync("POST /things", """{"name":"ab"}""");
        var text = await made.Content.ReadAsStringAsync();
        var (tree, _) = await server.SendAsync("GET /things/mine");
        var (again, _) = await server.SendAsync("POST /things", """{"name":"ab"}""");

        Assert.Equal(201, (int)made.StatusCode);
        using var thing = JsonDocument.Parse(text);
        Assert.Equal(["id", "name", "price", "shape"], thing.RootElement.EnumerateObject().Select(static member => member.Name));
        Assert.Matches("^[a-z]{2,}[0-9]?$", thing.RootElement.GetProperty("name").GetString());
        Assert.Equal(1m, thing.RootElement.GetProperty("price").GetDecimal());
        Assert.Equal("""{"name":"string","children":[]}""", await tree.Content.ReadAsStringAsync());
        Assert.Equal(text, await again.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_test_chooses_the_status_the_body_and_the_order()
    {
        await using var server = ApiTestServer.FromText(Contracts.Everything);
        server.Answer("getThing", 404)
            .AnswerNext("getThing", new TestAnswer { Status = 200, Json = """{"id":1,"name":"one"}""", Headers = new Dictionary<string, string> { ["ETag"] = "\"1\"" } })
            .AnswerNext("GET /things/{id}", new TestAnswer { Status = 503, IsUndocumented = true, Headers = new Dictionary<string, string> { ["Retry-After"] = "2" } });

        var (first, _) = await server.SendAsync("GET /things/1");
        var (second, _) = await server.SendAsync("GET /things/1");
        var (third, _) = await server.SendAsync("GET /things/1");
        var (fourth, _) = await server.SendAsync("GET /things/1");

        Assert.Equal([200, 503, 404, 404], new[] { first, second, third, fourth }.Select(static one => (int)one.StatusCode));
        Assert.Equal(("\"1\"", 2), (first.Headers.ETag!.Tag, second.Headers.RetryAfter!.Delta!.Value.Seconds));
        Assert.Equal("""{"id":1,"name":"one"}""", await first.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task What_the_document_forbids_is_not_set_up()
    {
        await using var server = ApiTestServer.FromText(Contracts.Everything);

        Assert.Contains("did you mean 'getThing'?", Assert.Throws<ArgumentException>(() => server.Answer("getThings", 200)).Message, StringComparison.Ordinal);
        Assert.Contains("has no response 500, but 200, 404", Assert.Throws<ArgumentException>(() => server.Answer("getThing", 500)).Message, StringComparison.Ordinal);
        Assert.Contains("/name must be a string", Assert.Throws<ArgumentException>(() => server.Answer("getThing", 200, """{"id":1,"name":2}""")).Message, StringComparison.Ordinal);
        Assert.Contains("is no JSON", Assert.Throws<ArgumentException>(() => server.Answer("getThing", 200, "{")).Message, StringComparison.Ordinal);
        Assert.Equal(422, (int)(await server.Answer("createThing", 422).SendAsync("POST /things", """{"name":"ab"}""")).Response.StatusCode);
    }

    [Fact]
    public async Task Requests_can_be_noted_and_answered_all_the_same()
    {
        var server = ApiTestServer.FromText(Contracts.Everything, new() { RefusesViolations = false, AssertsOnDispose = true });

        var (response, wrong) = await server.SendAsync("GET /things/x");

        Assert.Single(wrong);
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Throws<ContractViolationException>(server.Dispose);
    }

    [Fact]
    public async Task On_a_port_it_is_the_same_server()
    {
        await using var server = ApiTestServer.FromText(Contracts.Everything);
        var address = await server.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = address };

        using var good = await client.GetAsync(new Uri("/v1/things/7?x=%2F", UriKind.Relative), TestContext.Current.CancellationToken);
        using var bad = await client.PostAsync(new Uri("/things", UriKind.Relative), new StringContent("{}"), TestContext.Current.CancellationToken);

        Assert.Equal("""{"id":7,"name":"seven"}""", await good.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(415, (int)bad.StatusCode);
        Assert.Equal(["/v1/things/7?x=%2F", "/things"], server.Requests.Select(static request => request.Target));
        Assert.Equal("{}", server.Requests[1].Text);
    }
}
