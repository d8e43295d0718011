using System.Net;
using Dovetail.DependencyInjection;
using Dovetail.Runtime.Tests.Wire;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Dovetail.Runtime.Tests.DependencyInjection;

/// <summary>Clients in a host as Aspire's template sets it up: service discovery, and handlers for every client of the factory.</summary>
public sealed class HostedServicesTests : WireTest
{
    [Fact]
    public async Task A_service_is_found_where_the_host_has_service_discovery()
    {
        await using var host = Build(static services => AddServiceDefaults(services));

        await host.Services.GetRequiredService<ShopClient>().DeleteAsync();
        await host.Services.GetRequiredService<ShopClient>().DeleteAsync();

        Assert.Equal(["/v1/owners", "/v1/owners"], Server.Requests.Select(static request => request.Target));
    }

    [Fact]
    public async Task Instances_are_called_in_turn()
    {
        await using var second = await WireServer.StartAsync();
        await using var host = Build(static services => AddServiceDefaults(services), new() { ["services:shop:http:1"] = second.Address.AbsoluteUri });
        var shop = host.Services.GetRequiredService<ShopClient>();

        for (var i = 0; i < 4; i++)
        {
            await shop.DeleteAsync();
        }

        Assert.Equal((2, 2), (Server.Requests.Count, second.Requests.Count));
    }

    [Fact]
    public async Task Without_service_discovery_the_host_does_not_start()
    {
        await using var host = Build(static _ => { });

        var e = Assert.ThrowsAny<Exception>(host.Services.GetRequiredService<IStartupValidator>().Validate);

        Assert.Contains("AddServiceDiscovery", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resolver_among_the_services_goes_before_service_discovery()
    {
        await using var host = Build(services => AddServiceDefaults(services).AddSingleton<IEndpointResolver>(new Fixed(new Uri(Server.Address, "/mine"))), new() { ["services:shop:http:0"] = null });

        await host.Services.GetRequiredService<ShopClient>().DeleteAsync();

        Assert.Equal("/mine/v1/owners", Server.Request.Target);
    }

    [Fact]
    public async Task The_factorys_handlers_and_headers_are_used_and_retries_are_the_clients()
    {
        Server.Respond = (request, context) => WireServer.Answer(Server.Requests.Count < 2 ? 503 : 204)(request, context);
        await using var host = Build(
            services => services
                .ConfigureHttpClientDefaults(static http => http.AddHttpMessageHandler(static () => new Marking("defaults")).ConfigureHttpClient(static client => client.DefaultRequestHeaders.Add("X-Default", "d")))
                .AddHttpClient("partner").AddHttpMessageHandler(static () => new Marking("partner")),
            new() { ["Shop:BaseAddress"] = Server.Address.AbsoluteUri, ["Shop:Retry:ThrottlingBaseDelay"] = "00:00:00.001" },
            static client => client.UseHttpClientFactory("partner"));

        await host.Services.GetRequiredService<ShopClient>().DeleteAsync();

        Assert.Equal(2, Server.Requests.Count);
        Assert.All(Server.Requests, static request => Assert.Equal(("defaults,partner", "d"), (request.Header("X-Mark"), request.Header("X-Default"))));
    }

    [Fact]
    public async Task A_body_of_the_factorys_client_is_streamed()
    {
        Server.Answers(200, "hello", "application/octet-stream");
        await using var host = Build(static _ => { }, new() { ["Shop:BaseAddress"] = Server.Address.AbsoluteUri }, static client => client.UseHttpClientFactory());

        await using var file = await host.Services.GetRequiredService<ShopClient>().DownloadAsync();
        using var reader = new StreamReader(file.Stream);

        Assert.Equal("hello", await reader.ReadToEndAsync(Cancellation));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task A_handler_that_would_try_again_what_the_client_does_is_told_at_the_start(bool retries, int warnings)
    {
        using var logs = new RecordingLogs();
        await using var host = Build(
            services => AddServiceDefaults(services).AddSingleton<ILoggerFactory>(logs),
            new() { ["Shop:Retry:Enabled"] = retries ? "true" : "false" },
            static client => client.UseHttpClientFactory("partner"));

        host.Services.GetRequiredService<IStartupValidator>().Validate();
        host.Services.GetRequiredService<ShopClient>();

        var told = logs.Lines.Where(static line => line.Contains("ResilienceHandler", StringComparison.Ordinal)).ToList();
        Assert.Equal(warnings, told.Count);
        Assert.All(told, static line => Assert.Contains("'partner' of the client 'Shop'", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_such_a_handler_nothing_is_told()
    {
        using var logs = new RecordingLogs();
        await using var host = Build(
            services => services.AddServiceDiscovery().AddSingleton<ILoggerFactory>(logs).ConfigureHttpClientDefaults(static http => http.AddServiceDiscovery()),
            configureClient: static client => client.UseHttpClientFactory());

        host.Services.GetRequiredService<IStartupValidator>().Validate();

        Assert.Empty(logs.Lines);
    }

    /// <summary>As Aspire's template of service defaults writes it.</summary>
    private static IServiceCollection AddServiceDefaults(IServiceCollection services)
    {
        services.AddServiceDiscovery();
        services.ConfigureHttpClientDefaults(static http =>
        {
            http.AddStandardResilienceHandler();
            http.AddServiceDiscovery();
        });
        return services;
    }

    private RunningHost Build(Action<IServiceCollection> configure, Dictionary<string, string?>? settings = null, Action<ApiClientBuilder>? configureClient = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["services:shop:http:0"] = Server.Address.AbsoluteUri,
            ["Shop:BaseAddress"] = "https+http://shop/v1",
        });
        builder.Configuration.AddInMemoryCollection(settings ?? []);
        configure(builder.Services);
        var client = ApiClientServices.Add<IShopClient, ShopClient, ApiClientOptions>(builder.Services, builder.Configuration.GetSection("Shop"));
        configureClient?.Invoke(client);
        return new RunningHost(builder.Build());
    }

    /// <summary>A host that is disposed of without holding a thread: service discovery ends asynchronously.</summary>
    private sealed class RunningHost(IHost host) : IAsyncDisposable
    {
        public IServiceProvider Services => host.Services;

        public ValueTask DisposeAsync() => ((IAsyncDisposable)host).DisposeAsync();
    }

    private sealed class Marking(string mark) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var marks = request.Headers.TryGetValues("X-Mark", out var before) ? $"{string.Join(',', before)},{mark}" : mark;
            request.Headers.Remove("X-Mark");
            request.Headers.Add("X-Mark", marks);
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class Fixed(Uri address) : IEndpointResolver
    {
        public ValueTask<ResolvedEndpoint?> ResolveAsync(Uri service, CancellationToken cancellationToken) => new(new ResolvedEndpoint(address));
    }
}
