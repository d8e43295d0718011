using Microsoft.AspNetCore.Http;

namespace Dovetail.Tool.Tests;

/// <summary>Documents by their address, against a server of this process.</summary>
public sealed class PullTests : IDisposable
{
    private const string Html = "<!DOCTYPE html><html><body>Sign in</body></html>";

    private readonly ToolFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_document_is_fetched_once_and_asked_about_after_that()
    {
        var (text, conditions) = (ToolFolder.Petstore, new List<string?>());
        await using var server = await LocalServer.StartAsync(async context =>
        {
            var etag = $"\"{text.Length}\"";
            conditions.Add(context.Request.Headers.IfNoneMatch);
            context.Response.Headers.ETag = etag;
            if (context.Request.Headers.IfNoneMatch == etag)
            {
                context.Response.StatusCode = 304;
                return;
            }

            await context.Response.WriteAsync(text);
        });

        Assert.Equal("petstore.yaml: fetched\n", (await PullAsync(server.Url + "/petstore.yaml")).AssertCode(ExitCode.Success).Output);
        Assert.Equal(text, _folder.Read("petstore.yaml"));
        Assert.Equal("petstore.yaml: as it was\n", (await PullAsync()).AssertCode(ExitCode.Success).Output);
        Assert.Equal("petstore.yaml: as it was\n", (await PullAsync("--check")).AssertCode(ExitCode.Success).Output);

        var before = text;
        text = text.Replace("A shop for pets.", "A shop for all pets.", StringComparison.Ordinal);
        Assert.Equal("petstore.yaml: has changed\n", (await PullAsync("--check")).AssertCode(ExitCode.Findings).Output);
        Assert.Equal(before, _folder.Read("petstore.yaml"));
        Assert.Equal("petstore.yaml: changed\n", (await PullAsync()).AssertCode(ExitCode.Success).Output);
        Assert.Equal(text, _folder.Read("petstore.yaml"));

        // What was edited by hand is fetched anew: its version is not at hand.
        _folder.Write("petstore.yaml", "mine");
        await PullAsync();
        Assert.Equal(text, _folder.Read("petstore.yaml"));
        Assert.Equal([null, $"\"{before.Length}\"", $"\"{before.Length}\"", $"\"{before.Length}\"", $"\"{before.Length}\"", null], conditions);
    }

    [Fact]
    public async Task References_come_along_and_keep_their_places()
    {
        await using var server = await LocalServer.StartAsync(context => context.Response.WriteAsync(context.Request.Path.Value switch
        {
            "/v1/shop.yaml" => "openapi: 3.0.0\ninfo: { title: Shop, version: '1' }\npaths: { /a: { $ref: 'parts/a.yaml' } }",
            "/v1/parts/a.yaml" => "get: { responses: { '200': { description: It., content: { application/json: { schema: { $ref: \"../models.json#/A\" } } } } } }",
            "/v1/models.json" => """{ "A": { "type": "object" } }""",
            _ => "",
        }));

        var run = (await PullAsync(server.Url + "/v1/shop.yaml", "-o", "api/shop.yaml")).AssertCode(ExitCode.Success);
        Assert.Equal("api/shop.yaml: fetched, 3 files\n", run.Output);
        Assert.True(File.Exists(_folder.PathOf("api/parts/a.yaml")) && File.Exists(_folder.PathOf("api/models.json")));
        Assert.Contains("\"file\": \"parts/a.yaml\"", _folder.Read("dovetail.lock.json"));
        (await _folder.RunAsync("validate", "api/shop.yaml", "--fail-on", "error")).AssertCode(ExitCode.Success);
    }

    [Theory]
    [InlineData("../../../etc/passwd.json", "leads out of the folder of the document")]
    [InlineData("/root.json", "leads out of the folder of the document")]
    [InlineData("%2e%2e/%2e%2e/a.json", "leads out of the folder of the document")]
    [InlineData("//elsewhere.example/a.json", "which is on another server")]
    public async Task A_reference_does_not_choose_where_it_is_written(string reference, string message)
    {
        await using var server = await LocalServer.StartAsync(context => context.Response.WriteAsync($"openapi: 3.0.0\ninfo: {{ title: A, version: '1' }}\npaths: {{ /a: {{ $ref: '{reference}' }} }}"));
        var run = (await PullAsync(server.Url + "/a/b/shop.yaml")).AssertCode(ExitCode.Failure);
        Assert.Contains(message, run.Error);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Theory]
    [InlineData("text/html", Html)]
    [InlineData("text/plain", Html)]
    [InlineData("text/html", "openapi: 3.0.0")]
    public async Task A_page_is_no_document(string type, string body)
    {
        await using var server = await LocalServer.StartAsync(context =>
        {
            context.Response.ContentType = type;
            return context.Response.WriteAsync(body);
        });
        Assert.Contains("answers with a page (HTML), not with a document", (await PullAsync(server.Url + "/shop.yaml")).AssertCode(ExitCode.Failure).Error);
        Assert.False(File.Exists(_folder.PathOf("shop.yaml")));
    }

    [Fact]
    public async Task What_is_no_document_is_not_written()
    {
        await using var server = await LocalServer.StartAsync(context => context.Response.WriteAsync("""{ "error": "no" }"""));
        Assert.Contains("is no OpenAPI document", (await PullAsync(server.Url + "/shop.json")).AssertCode(ExitCode.Failure).Error);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task Redirects_are_followed_and_what_was_meant_for_one_server_is_told_to_no_other()
    {
        var tokens = new List<string?>();
        await using var other = await LocalServer.StartAsync(context =>
        {
            tokens.Add(context.Request.Headers.Authorization);
            return context.Response.WriteAsync(ToolFolder.Petstore);
        });
        await using var server = await LocalServer.StartAsync(context =>
        {
            tokens.Add(context.Request.Headers.Authorization);
            context.Response.Redirect(context.Request.Path == "/a.yaml" ? "/b.yaml" : other.Url + "/c.yaml");
            return Task.CompletedTask;
        });
        (await PullAsync(server.Url + "/a.yaml", "--header", "Authorization: Bearer secret")).AssertCode(ExitCode.Success);
        Assert.Equal(["Bearer secret", "Bearer secret", null], tokens.Select(token => string.IsNullOrEmpty(token) ? null : token));
        Assert.DoesNotContain("secret", _folder.Read("dovetail.lock.json"));
    }

    [Fact]
    public async Task A_circle_of_redirects_ends()
    {
        await using var server = await LocalServer.StartAsync(context =>
        {
            context.Response.Redirect("/a.yaml");
            return Task.CompletedTask;
        });
        Assert.Contains("redirects more than 5 times", (await PullAsync(server.Url + "/a.yaml")).AssertCode(ExitCode.Failure).Error);
        Assert.Equal(6, server.Requests.Count);
    }

    [Fact]
    public async Task More_than_is_allowed_is_not_read()
    {
        await using var server = await LocalServer.StartAsync(async context =>
        {
            // Without a length: it goes on until the reader has enough.
            var chunk = new byte[64 * 1024];
            Array.Fill(chunk, (byte)' ');
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
            }
        });
        Assert.Contains("has more than 1 MB", (await PullAsync(server.Url + "/a.yaml", "--max-size", "1")).AssertCode(ExitCode.Failure).Error);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_given_up()
    {
        await using var server = await LocalServer.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        Assert.Contains("has not answered within 1 seconds", (await PullAsync(server.Url + "/a.yaml", "--timeout", "1")).AssertCode(ExitCode.Failure).Error);
    }

    [Theory]
    [InlineData(401, "answers 401: it asks for a credential")]
    [InlineData(404, "answers 404: there is nothing at this address")]
    [InlineData(500, "answers 500.")]
    public async Task A_status_is_told(int status, string message)
    {
        await using var server = await LocalServer.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });
        Assert.Contains(message, (await PullAsync(server.Url + "/a.yaml")).AssertCode(ExitCode.Failure).Error);
    }

    [Theory]
    [InlineData("http://petstore.example/a.yaml", "is not encrypted")]
    [InlineData("ftp://petstore.example/a.yaml", "https is expected")]
    [InlineData("file:///etc/a.yaml", "is no address")]
    [InlineData("petstore.yaml", "is no address")]
    [InlineData("https://petstore.example/", "-o openapi.json does")]
    public async Task An_address_that_is_none_is_refused_before_anything_is_sent(string address, string message)
    {
        var asked = false;
        _folder.Transport = () => new Handler(() => asked = true);
        string[] arguments = address.EndsWith('/') ? ["pull", address] : ["pull", address, "-o", "x.yaml"];
        Assert.Contains(message, (await _folder.RunAsync(arguments)).AssertCode(ExitCode.Failure).Error);
        Assert.False(asked);
    }

    [Fact]
    public async Task A_lock_file_that_a_merge_has_left_is_told()
    {
        _folder.Write("dovetail.lock.json", "{\n<<<<<<< HEAD\n");
        Assert.Contains("dovetail.lock.json can not be read, line 2: a merge may have left it", (await PullAsync()).AssertCode(ExitCode.Failure).Error);
    }

    [Fact]
    public async Task Nothing_to_fetch_is_told() => Assert.Contains("no document in dovetail.lock.json", (await PullAsync()).AssertCode(ExitCode.Failure).Error);

    private Task<ToolRun> PullAsync(params string[] arguments) => _folder.RunAsync(["pull", "--allow-http", .. arguments]);

    private sealed class Handler(Action onSend) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            onSend();
            return Task.FromResult(new HttpResponseMessage());
        }
    }
}
