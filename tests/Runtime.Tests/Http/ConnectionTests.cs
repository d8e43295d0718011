using System.Net;
using System.Net.Sockets;
using Dovetail.Http;
using Dovetail.Runtime.Tests.Serialization.Models;
using Dovetail.Runtime.Tests.Wire;
using Microsoft.AspNetCore.Http;

namespace Dovetail.Runtime.Tests.Http;

public sealed class ConnectionTests : WireTest
{
    [Fact]
    public async Task A_client_serves_many_calls_at_once()
    {
        Server.Respond = (request, context) =>
        {
            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync($$"""{"full name":"{{request.Target[8..]}}"}""");
        };
        var shop = Shop();

        var owners = await Task.WhenAll(Enumerable.Range(0, 1000).Select(i => shop.GetAsync($"{i}").AsTask()));

        Assert.Equal(Enumerable.Range(0, 1000).Select(static i => $"{i}"), owners.Select(static owner => owner.FullName));
        Assert.Equal(1000, Server.Requests.Select(static request => request.Header("X-Request-ID")).Distinct().Count());
    }

    [Fact]
    public async Task After_disposal_running_calls_end_well_and_new_ones_fail()
    {
        var (arrived, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        Server.Respond = async (_, context) =>
        {
            arrived.SetResult();
            await release.Task;
            await context.Response.WriteAsync("late");
        };
        var shop = Shop();
        var running = shop.TextAsync();
        await arrived.Task;

        shop.Dispose();
        shop.Dispose();
        release.SetResult();

        Assert.Equal("late", await running);
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await shop.TextAsync());
    }

    [Fact]
    public async Task A_view_does_not_close_the_connection_of_its_client()
    {
        var shop = Shop();

        shop.With(static view => view.Headers["X-A"] = "1").Dispose();
        await shop.DeleteAsync();

        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task A_view_has_headers_credential_timeouts_and_address_of_its_own()
    {
        var shop = Shop(options => options.Credential = ApiCredential.Bearer("a"));
        var view = shop
            .With(static view => (view.Headers["X-A"], view.Headers["X-B"]) = ("1", "1"))
            .With(view =>
            {
                view.Headers["X-B"] = "2";
                view.Credential = ApiCredential.Bearer("b");
                view.BaseAddress = new Uri(Server.Address, "/v2/");
            });

        await view.DeleteAsync();
        await shop.DeleteAsync();

        var (first, second) = (Server.Requests[0], Server.Requests[1]);
        Assert.Equal(("/v2/owners", "1", "2", "Bearer b"), (first.Target, first.Header("X-A"), first.Header("X-B"), first.Header("Authorization")));
        Assert.Equal(("/owners", null, "Bearer a"), (second.Target, second.Header("X-A"), second.Header("Authorization")));
    }

    [Fact]
    public void A_view_that_can_not_work_says_all_that_is_wrong()
    {
        var e = Assert.Throws<ApiConfigurationException>(() => Shop().With(static view =>
        {
            view.Headers["Host"] = "evil";
            view.Headers["X-A"] = "a\nb";
            view.Timeouts = new TimeoutOptions { Total = TimeSpan.Zero };
            view.BaseAddress = new Uri("http://api.example");
        }));

        Assert.Equal(4, e.Failures.Count);
    }

    [Fact]
    public async Task A_client_and_a_handler_of_the_users_are_not_disposed()
    {
        using var client = new HttpClient();
        using var handler = new CountingHandler();
        Shop(options => options.HttpClient = client).Dispose();
        Shop(options => options.HttpMessageHandler = handler).Dispose();

        await Shop(options => options.HttpClient = client).DeleteAsync();
        await Shop(options => options.HttpMessageHandler = handler).DeleteAsync();

        Assert.Equal((2, 1, false), (Server.Requests.Count, handler.Count, handler.IsDisposed));
    }

    [Fact]
    public async Task Cookies_are_not_kept_and_redirects_not_followed()
    {
        Server.Answers(302, "", headers: [("Set-Cookie", "session=secret"), ("Location", "/elsewhere")]);
        var shop = Shop();

        await Assert.ThrowsAsync<ApiResponseException>(async () => await shop.DeleteAsync());
        await Assert.ThrowsAsync<ApiResponseException>(async () => await shop.DeleteAsync());

        Assert.All(Server.Requests, request => Assert.Equal(("/owners", null), (request.Target, request.Header("Cookie"))));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_a_connection_error()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        var e = await Assert.ThrowsAsync<ApiConnectionException>(async () =>
            await Shop(options => options.BaseAddress = new Uri($"http://127.0.0.1:{port}/secret-path")).TextAsync());

        Assert.Equal((HttpRequestError.ConnectionError, 1), (e.Reason, e.Attempts));
        Assert.NotNull(e.RequestId);
        Assert.DoesNotContain("secret-path", e.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_fails_while_it_is_sent_fails_the_call_with_its_own_error()
    {
        var operation = new ApiOperation<NoContent>("upload", "PUT", "/file") { Response = new EmptyResponse() };
        var request = new ApiRequest(Connect(), options: null);
        request.FileBody(FileContent.FromFactory(static _ => throw new FileLoadException("gone")), "application/octet-stream");

        await Assert.ThrowsAsync<FileLoadException>(async () => await operation.Send(request, Cancellation));
    }

    [Fact]
    public async Task Each_deviation_is_logged_once()
    {
        Server.Answers(200, """{"full name":null}""");
        using var logs = new RecordingLogs();
        var shop = Shop(options => options.LoggerFactory = logs);

        await shop.GetAsync("1");
        await shop.GetAsync("2");

        var line = Assert.Single(logs.Lines);
        Assert.Contains("getOwner", line, StringComparison.Ordinal);
        Assert.Contains("$['full name']", line, StringComparison.Ordinal);
        var e = await Assert.ThrowsAsync<ResponseFormatException>(async () => await Shop(options => options.Reading.Strict = true).GetAsync("1"));
        Assert.Equal("$['full name']", e.JsonPath);
    }

    [Fact]
    public async Task An_operation_may_be_read_more_strictly_than_its_client()
    {
        Server.Answers(200, """{"full name":null}""");
        var shop = Shop(options => options.Operations["getOwner"] = new() { Reading = new() { Strict = true } });

        var e = await Assert.ThrowsAsync<ResponseFormatException>(async () => await shop.GetAsync("1"));
        Assert.Equal("$['full name']", e.JsonPath);
        Assert.Null((await shop.CreateAsync(new Owner { FullName = "Anna" })).FullName);
    }

    [Fact]
    public async Task An_operation_may_be_read_more_tolerantly_than_its_client_and_so_in_its_views()
    {
        Server.Answers(200, """{"full name":null}""");
        var shop = Shop(options =>
        {
            options.Reading.Strict = true;
            options.Operations["getOwner"] = new() { Reading = new() };
        });

        Assert.Null((await shop.GetAsync("1")).FullName);
        Assert.Null((await shop.With(static view => view.Headers["X-A"] = "1").GetAsync("1")).FullName);
        await Assert.ThrowsAsync<ResponseFormatException>(async () => await shop.CreateAsync(new Owner { FullName = "Anna" }));
    }

    [Fact]
    public async Task A_caller_owned_handler_may_leave_out_the_request()
    {
        using var handler = new CannedHandler();

        Owner owner = await Shop(options => options.HttpMessageHandler = handler).GetAsync("1");

        Assert.Equal("Anna", owner.FullName);
    }

    private sealed class CountingHandler : DelegatingHandler
    {
        public CountingHandler()
            : base(new SocketsHttpHandler())
        {
        }

        public int Count { get; private set; }

        public bool IsDisposed { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Count++;
            return base.SendAsync(request, cancellationToken);
        }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }

    private sealed class CannedHandler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("""{"full name":"Anna"}""") });
    }
}
