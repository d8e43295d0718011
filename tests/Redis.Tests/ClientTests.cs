using System.Net;
using Dovetail.DependencyInjection;
using Dovetail.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace Dovetail.Redis.Tests;

/// <summary>Clients that share their limit: two containers stand for two instances of an application.</summary>
public sealed class ClientTests(RedisServer server) : IClassFixture<RedisServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Registered_clients_share_the_limits_of_their_section()
    {
        server.Require();
        await using var redis = await server.ConnectAsync();
        await redis.GetServer(server.Address).FlushAllDatabasesAsync();
        await using var first = Services(builder => builder.UseRedisRateLimit(redis));
        await using var second = Services(builder => builder.UseRedisRateLimit(), services => services.AddSingleton<IConnectionMultiplexer>(redis));

        await first.GetRequiredService<PingClient>().PingAsync();
        await second.GetRequiredService<PingClient>().PingAsync();

        var e = await Assert.ThrowsAsync<LocalRateLimitException>(async () => await first.GetRequiredService<PingClient>().PingAsync());
        Assert.InRange(e.RetryAfter!.Value, TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task Without_a_container_a_client_takes_the_limiter_as_an_option()
    {
        server.Require();
        await using var redis = await server.ConnectAsync();
        await redis.GetServer(server.Address).FlushAllDatabasesAsync();
        using var limiter = new RedisRateLimiter(redis);
        var options = new ApiClientOptions { BaseAddress = new("https://api.example"), HttpMessageHandler = new Silent(), RateLimiter = limiter };
        options.RateLimit.Limits = [RateLimit.TokenBucket(1, TimeSpan.FromMinutes(5))];
        var client = PingClient.Create(ApiConnection.Create(PingClient.Description, options));

        await client.PingAsync();

        await Assert.ThrowsAsync<LocalRateLimitException>(async () => await client.PingAsync());
    }

    private static ServiceProvider Services(Action<ApiClientBuilder> configure, Action<IServiceCollection>? more = null)
    {
        var section = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["BaseAddress"] = "https://api.example",
            ["RateLimit:Limits:0:Kind"] = "SlidingWindow",
            ["RateLimit:Limits:0:Permits"] = "2",
            ["RateLimit:Limits:0:Window"] = "00:05:00",
            ["RateLimit:PartitionBy"] = "Host, Credential",
        }).Build();
        var services = new ServiceCollection();
        var builder = ApiClientServices.Add<PingClient, PingClient, ApiClientOptions>(services, section);
        configure(builder.Configure(static (_, options) => options.HttpMessageHandler = new Silent()));
        more?.Invoke(services);
        return services.BuildServiceProvider();
    }

    private sealed class Silent : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.NoContent));
    }

    private sealed class PingClient(ApiConnection connection) : IApiClient<PingClient>
    {
        private static readonly ApiOperation<NoContent> Operation = new("ping", "GET", "/ping") { Response = new EmptyResponse() };

        public static ApiDescription Description { get; } = new("Ping");

        public static PingClient Create(ApiConnection connection) => new(connection);

        public ApiCall<NoContent> PingAsync() => Operation.Send(new ApiRequest(connection, null), Cancellation);
    }
}
