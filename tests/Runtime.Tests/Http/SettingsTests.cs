using Dovetail.Http;
using Dovetail.Runtime.Tests.Wire;

namespace Dovetail.Runtime.Tests.Http;

public sealed class SettingsTests : WireTest
{
    private static readonly ApiServer Production = new("Production", "https://api.example/v1");
    private static readonly ApiServer Uploads = new("Uploads", "https://uploads.example");

    private static ApiDescription Description => new("Shop") { EnvironmentPrefix = "SHOP", Servers = [Production, new ApiServer("Sandbox", "https://sandbox.example")] };

    [Theory]
    [InlineData("https://api.example")]
    [InlineData("http://localhost:5000/base")]
    [InlineData("http://127.0.0.1")]
    [InlineData("http://[::1]:80")]
    public void Https_and_this_machine_are_allowed(string address) =>
        ApiConnection.Create(Description, new ApiClientOptions { BaseAddress = new Uri(address) }).Dispose();

    [Theory]
    [InlineData("http://api.example", "AllowInsecureHttp")]
    [InlineData("http://localhost.evil.com", "AllowInsecureHttp")]
    [InlineData("http://127.0.0.1.evil.com", "AllowInsecureHttp")]
    [InlineData("http://localhost@evil.com", "user name")]
    [InlineData("https://user:pw@api.example", "user name")]
    [InlineData("https://api.example?x=1", "query")]
    [InlineData("https://api.example#x", "fragment")]
    [InlineData("ftp://api.example", "https")]
    [InlineData("file:///etc", "https")]
    public void Another_base_address_is_refused_and_the_error_says_why(string address, string expected)
    {
        var e = Assert.Throws<ApiConfigurationException>(() => ApiConnection.Create(Description, new ApiClientOptions { BaseAddress = new Uri(address) }));

        Assert.StartsWith("BaseAddress", Assert.Single(e.Failures), StringComparison.Ordinal);
        Assert.Contains(expected, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("pw", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Insecure_http_can_be_allowed()
    {
        var options = new ApiClientOptions { BaseAddress = new Uri("http://api.example"), Transport = { AllowInsecureHttp = true } };

        ApiConnection.Create(Description, options).Dispose();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("/v1")]
    [InlineData("//api.example")]
    [InlineData("v1")]
    public void Without_an_absolute_server_a_base_address_is_needed(string? server)
    {
        var description = new ApiDescription("Shop") { EnvironmentPrefix = "SHOP", Servers = server is null ? [] : [new ApiServer("Only", server)] };

        var e = Assert.Throws<ApiConfigurationException>(() => ApiConnection.Create(description, new ApiClientOptions()));

        Assert.Contains("BaseAddress", e.Message, StringComparison.Ordinal);
        Assert.Contains("SHOP_BASE_URL", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_wrong_is_told_with_its_key()
    {
        var options = new ApiClientOptions
        {
            BaseAddress = new Uri("http://api.example"),
            Servers = { ["Uploads"] = new Uri("/relative", UriKind.Relative) },
            Timeouts = new TimeoutOptions { Total = TimeSpan.FromSeconds(1), Attempt = TimeSpan.FromSeconds(2), Connect = TimeSpan.Zero },
            Transport = new TransportOptions { MaxResponseBytes = 0 },
            HttpClient = new HttpClient(),
            HttpMessageHandler = new SocketsHttpHandler(),
        };

        var e = Assert.Throws<ApiConfigurationException>(() => ApiConnection.Create(Description, options));

        Assert.All(
            ["BaseAddress", "Servers:Uploads", "Timeouts:Connect", "Timeouts:Attempt", "Transport:MaxResponseBytes", "HttpMessageHandler"],
            key => Assert.Contains(e.Failures, failure => failure.Contains(key, StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_set_for_an_operation_that_is_not_there_is_never_silently_void()
    {
        var options = new ApiClientOptions
        {
            BaseAddress = new Uri("https://api.example"),
            Operations = { ["payOrdr"] = new OperationOptions { MaxRetries = 0 }, ["payOrder"] = new OperationOptions { RateLimit = Group("payOrdr") } },
            Servers = { ["Uplods"] = new Uri("https://files.example"), ["mine"] = new Uri("https://mine.example"), ["sandbox"] = new Uri("https://box.example") },
            Server = new ApiServer("Mine", "https://my.example"),
        };
        var description = new ApiDescription("Shop") { Operations = ["payOrder", "GET /orders"], Servers = Description.Servers, OperationServers = ["Uploads"] };

        var e = Assert.Throws<ApiConfigurationException>(() => ApiConnection.Create(description, options));

        Assert.Equal(
            [
                "Operations:payOrder:RateLimit:Groups:mine:Operations names 'payOrdr', which is no operation of this API. Is 'payOrder' meant?",
                "Operations:payOrdr is no operation of this API. Is 'payOrder' meant?",
                "Servers:Uplods is no server of this API. Is 'Uploads' meant?",
            ],
            e.Failures);
    }

    [Fact]
    public async Task A_view_and_a_call_name_only_what_is_there()
    {
        var description = new ApiDescription("Shop") { Operations = ["payOrder"] };
        using var connection = ApiConnection.Create(description, new ApiClientOptions { BaseAddress = Server.Address });

        Assert.Single(Assert.Throws<ApiConfigurationException>(() => connection.With(static view => view.RateLimit = Group("payOrdr"))).Failures);
        var call = new ShopClient(connection).DeleteAsync(new RequestOptions { RateLimit = Group("payOrdr") });
        Assert.Equal("RateLimit:Groups:mine:Operations", Assert.Single((await Assert.ThrowsAsync<RequestValidationException>(async () => await call)).Violations).Parameter);
    }

    private static RateLimitOptions Group(string operation) => new() { Groups = { ["mine"] = new RateLimitGroup { Operations = [operation] } } };

    [Fact]
    public async Task A_server_is_chosen_and_can_be_mapped_elsewhere()
    {
        var options = new ApiClientOptions { Server = Description.Servers[1], Servers = { ["sandbox"] = new Uri(Server.Address, "/box") } };
        using var connection = ApiConnection.Create(Description, options);

        await new ShopClient(connection).DeleteAsync();

        Assert.Equal("/box/owners", Server.Request.Target);
    }

    [Theory]
    [InlineData("https://{tenant}.example/v1", "evil.com/")]
    [InlineData("https://{tenant}.example/v1", "evil.com?")]
    [InlineData("https://{tenant}.example/v1", "evil.com#")]
    [InlineData("https://{tenant}.example/v1", "user@evil.com")]
    [InlineData("https://{tenant}.example/v1", "evil.com\\")]
    [InlineData("https://{tenant}.example/v1", "a b")]
    [InlineData("https://api.example/{tenant}/v1", "?x")]
    [InlineData("https://api.example/{missing}/v1", "x")]
    public void A_server_variable_can_not_reach_beyond_its_part(string url, string tenant) =>
        Assert.Throws<ArgumentException>(() => new ApiServer("Regional", url, ("tenant", tenant)));

    [Theory]
    [InlineData("https://{tenant}.example/v1", "acme", "https://acme.example/v1")]
    [InlineData("https://{tenant}/v1", "acme.example:8443", "https://acme.example:8443/v1")]
    [InlineData("{tenant}/v1", "https://acme.example/base", "https://acme.example/base/v1")]
    [InlineData("https://api.example/{tenant}", "a/b", "https://api.example/a/b")]
    public void A_server_variable_fills_its_part(string url, string tenant, string expected) =>
        Assert.Equal(expected, new ApiServer("Regional", url, ("tenant", tenant)).ToString());

    [Fact]
    public async Task The_credential_does_not_follow_an_operation_to_a_server_that_the_client_has_left()
    {
        var operation = new ApiOperation<NoContent>("upload", "PUT", "/x") { Server = Uploads, Response = new EmptyResponse() };
        var connection = Connect(options => options.Credential = ApiCredential.Bearer("t"), Description);

        var e = await Assert.ThrowsAsync<AuthenticationFailedException>(async () => await operation.Send(new ApiRequest(connection, options: null), Cancellation));

        Assert.Contains("uploads.example", e.Message, StringComparison.Ordinal);
        Assert.Equal(0, e.Attempts);
    }

    [Fact]
    public async Task Mapped_among_the_servers_it_gets_the_credential()
    {
        var operation = new ApiOperation<NoContent>("upload", "PUT", "/x") { Server = Uploads, Response = new EmptyResponse() };
        var connection = Connect(
            options =>
            {
                options.Credential = ApiCredential.Bearer("t");
                options.Servers["Uploads"] = new Uri(Server.Address.AbsoluteUri.Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
            },
            Description);

        await operation.Send(new ApiRequest(connection, options: null), Cancellation);

        Assert.Equal("Bearer t", Server.Request.Header("Authorization"));
    }

    [Fact]
    public async Task The_operations_server_is_trusted_where_the_client_has_not_left_its_own()
    {
        using var handler = new CapturingHandler();
        using var connection = ApiConnection.Create(Description, new ApiClientOptions { Credential = ApiCredential.Bearer("t"), HttpMessageHandler = handler });
        var operation = new ApiOperation<NoContent>("upload", "PUT", "/x") { Server = Uploads, Response = new EmptyResponse() };
        var relative = new ApiOperation<NoContent>("relative", "PUT", "/x") { Server = new ApiServer("Relative", "/v2"), Response = new EmptyResponse() };

        await operation.Send(new ApiRequest(connection, options: null), Cancellation);
        await relative.Send(new ApiRequest(connection, options: null), Cancellation);
        await operation.Send(new ApiRequest(connection, new RequestOptions { Server = Description.Servers[1] }), Cancellation);

        Assert.Equal(["https://uploads.example/x", "https://api.example/v2/x", "https://sandbox.example/x"], handler.Urls);
        Assert.Equal(["Bearer t", "Bearer t", "Bearer t"], handler.Authorizations);
    }

    [Fact]
    public async Task A_server_of_the_callers_own_making_gets_no_credential()
    {
        using var handler = new CapturingHandler();
        using var connection = ApiConnection.Create(Description, new ApiClientOptions { Credential = ApiCredential.Bearer("t"), HttpMessageHandler = handler });
        var call = new ShopClient(connection).DeleteAsync(new RequestOptions { Server = new ApiServer("Mine", "https://evil.example") });

        await Assert.ThrowsAsync<AuthenticationFailedException>(async () => await call);

        Assert.Empty(handler.Urls);
    }

    private sealed class CapturingHandler : HttpMessageHandler
    {
        public List<string> Urls { get; } = [];

        public List<string?> Authorizations { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Urls.Add(request.RequestUri!.AbsoluteUri);
            Authorizations.Add(request.Headers.Authorization?.ToString());
            return Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.NoContent));
        }
    }
}
