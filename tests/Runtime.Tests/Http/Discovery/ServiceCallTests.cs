using Dovetail.Http;
using Dovetail.Runtime.Tests.Pagination;
using Dovetail.Runtime.Tests.Wire;
using Microsoft.AspNetCore.Http;

namespace Dovetail.Runtime.Tests.Http.Discovery;

/// <summary>Calls to a service's name, whose instances a resolver finds.</summary>
public sealed class ServiceCallTests : WalkTest
{
    private WireServer _second = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _second = await WireServer.StartAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await _second.DisposeAsync();
        await base.DisposeAsync();
    }

    [Theory]
    [InlineData("https+http://shop", "", "/owners")]
    [InlineData("https+http://shop/v1/", "", "/v1/owners")]
    [InlineData("https+http://_admin.shop/v1", "/api/", "/api/v1/owners")]
    public async Task A_service_is_called_at_its_instance(string service, string path, string target)
    {
        var resolver = new Resolver(new Uri(Server.Address, path));

        await Shop(service, resolver).DeleteAsync();

        Assert.Equal(target, Server.Request.Target);
        Assert.Equal(new Uri(service).GetLeftPart(UriPartial.Authority), Assert.Single(resolver.Asked).OriginalString.TrimEnd('/'));
    }

    [Fact]
    public async Task Each_attempt_may_go_to_another_instance()
    {
        Server.Answers(503);
        var shop = Shop("https+http://shop", new Resolver(Server.Address, _second.Address), static options =>
        {
            options.Credential = ApiCredential.Bearer("t");
            (options.Retry.Enabled, options.Retry.BaseDelay, options.Retry.ThrottlingBaseDelay) = (true, TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(1));
        });

        await shop.DeleteAsync();

        Assert.Equal("/owners", Server.Request.Target);
        Assert.Equal("/owners", _second.Request.Target);
        Assert.Equal("Bearer t", _second.Request.Header("Authorization"));
    }

    [Fact]
    public async Task The_circuit_of_one_instance_is_not_that_of_another()
    {
        var circuits = new ApiCircuits();
        var shop = Shop("https+http://shop", new Resolver(Server.Address, _second.Address), options => (options.Circuits, options.CircuitBreaker.Enabled) = (circuits, true));
        await shop.DeleteAsync();
        circuits.Of(Server.Address).Isolate();

        await shop.DeleteAsync();
        await Assert.ThrowsAsync<CircuitOpenException>(async () => await shop.DeleteAsync());

        Assert.Single(Server.Requests);
        Assert.Single(_second.Requests);
    }

    [Fact]
    public async Task An_instance_has_the_name_that_it_is_called_by()
    {
        await Shop("https+http://shop", new Resolver(Server.Address) { HostName = "shop.internal" }).DeleteAsync();

        Assert.Equal("shop.internal", Server.Request.Header("Host"));
    }

    [Fact]
    public async Task A_link_of_an_instance_to_itself_is_the_services_own()
    {
        Server.Respond = (request, context) => WriteAsync(
            context, request.Target == "/list" ? $$"""{"items":[1],"next":"{{new Uri(Server.Address, "/list?page=2")}}"}""" : """{"items":[2]}""");
        var request = new ApiRequest(Connect(Options("https+http://shop", new Resolver(Server.Address), static options => options.Credential = ApiCredential.Bearer("t"))), options: null);

        var items = await Operation().Pages(request, Paging(new LinkAdvance(null)), Cancellation).ToListAsync();

        Assert.Equal([1, 2], items);
        Assert.All(Server.Requests, static request => Assert.Equal("Bearer t", request.Header("Authorization")));
    }

    [Fact]
    public async Task A_link_to_a_server_that_is_no_instance_is_refused()
    {
        Serve($$"""{"items":[1],"next":"{{new Uri(_second.Address, "/list?page=2")}}"}""");
        var request = new ApiRequest(Connect(Options("https+http://shop", new Resolver(Server.Address))), options: null);

        await Assert.ThrowsAsync<ResponseFormatException>(async () => await Operation().Pages(request, Paging(new LinkAdvance(null)), Cancellation).ToListAsync());

        Assert.Empty(_second.Requests);
    }

    [Fact]
    public async Task A_redirect_to_a_known_instance_keeps_the_credential_and_one_elsewhere_does_not()
    {
        await using var stranger = await WireServer.StartAsync();
        var shop = Shop("https+http://shop", new Resolver(Server.Address, _second.Address), static options => options.Credential = ApiCredential.Bearer("t"));
        await shop.DeleteAsync();
        await shop.DeleteAsync();

        Server.Answers(307, headers: ("Location", new Uri(_second.Address, "/there").AbsoluteUri));
        await shop.SearchAsync();
        _second.Answers(307, headers: ("Location", new Uri(stranger.Address, "/there").AbsoluteUri));
        await shop.SearchAsync();

        Assert.Equal("Bearer t", _second.Requests.Single(static request => request.Target == "/there").Header("Authorization"));
        Assert.Null(stranger.Request.Header("Authorization"));
    }

    [Fact]
    public async Task Where_there_is_no_instance_nothing_is_sent_and_even_a_POST_is_tried_again()
    {
        var resolver = new Resolver();
        var shop = Shop("https+http://shop", resolver, static options => (options.Retry.Enabled, options.Retry.BaseDelay) = (true, TimeSpan.FromMilliseconds(1)));

        var e = await Assert.ThrowsAsync<ApiConnectionException>(async () => await shop.CreateAsync(new() { FullName = "a" }));

        Assert.Contains("'shop' has no instance", e.Message, StringComparison.Ordinal);
        Assert.Equal(3, resolver.Asked.Count);
    }

    [Fact]
    public async Task What_a_resolver_throws_is_a_connection_that_did_not_come_about()
    {
        var e = await Assert.ThrowsAsync<ApiConnectionException>(
            async () => await Shop("https+http://shop", new Resolver { Fault = new InvalidOperationException("the registry is away") }).DeleteAsync());

        Assert.Equal("the registry is away", e.InnerException?.Message);
    }

    [Theory]
    [InlineData("https+http://shop", "http://10.0.0.5:8080", "http://10.0.0.5:8080, which is http")]
    [InlineData("https://shop", "http://localhost:8080", "https was asked for")]
    [InlineData("https+http://shop", "ftp://localhost/", "neither https nor http")]
    [InlineData("https+http://shop", "https://user:s3cr3t@shop.internal", "holds a user name")]
    public async Task An_instance_that_must_not_be_called_is_not(string service, string instance, string expected)
    {
        var e = await Assert.ThrowsAsync<ApiConfigurationException>(async () => await Shop(service, new Resolver(new Uri(instance))).DeleteAsync());

        Assert.Contains(expected, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", e.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_is_no_service()
    {
        var resolver = new Resolver(_second.Address);

        await Shop(Server.Address.AbsoluteUri, resolver).DeleteAsync();

        Assert.Single(Server.Requests);
        Assert.Empty(resolver.Asked);
    }

    [Fact]
    public void Without_a_resolver_a_service_is_told_when_the_client_is_made()
    {
        var e = Assert.Throws<ApiConfigurationException>(() => Connect(static options => options.BaseAddress = new Uri("https+http://shop")));

        Assert.Contains("AddServiceDiscovery", e.Message, StringComparison.Ordinal);
    }

    private ShopClient Shop(string service, Resolver resolver, Action<ApiClientOptions>? configure = null) => Shop(Options(service, resolver, configure));

    private static Action<ApiClientOptions> Options(string service, Resolver resolver, Action<ApiClientOptions>? configure = null) => options =>
    {
        (options.BaseAddress, options.EndpointResolver) = (new Uri(service), resolver);
        configure?.Invoke(options);
    };

    /// <summary>Gives its instances in turn.</summary>
    private sealed class Resolver(params Uri[] instances) : IEndpointResolver
    {
        public List<Uri> Asked { get; } = [];

        public string? HostName { get; init; }

        public Exception? Fault { get; init; }

        public ValueTask<ResolvedEndpoint?> ResolveAsync(Uri service, CancellationToken cancellationToken)
        {
            Asked.Add(service);
            return Fault is not null ? throw Fault : new(instances.Length == 0 ? null : new ResolvedEndpoint(instances[(Asked.Count - 1) % instances.Length], HostName));
        }
    }
}
