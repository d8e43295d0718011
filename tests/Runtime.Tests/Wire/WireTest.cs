using Dovetail.Http;

namespace Dovetail.Runtime.Tests.Wire;

/// <summary>A test with a server.</summary>
public abstract class WireTest : IAsyncLifetime
{
    private readonly List<ApiConnection> _connections = [];

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    internal WireServer Server { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync() => Server = await WireServer.StartAsync();

    public virtual async ValueTask DisposeAsync()
    {
        foreach (var connection in _connections)
        {
            await connection.DisposeAsync();
        }

        await Server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>A connection to the server. One attempt for each call, unless the test asks for more: most look at what one request does.</summary>
    internal ApiConnection Connect(Action<ApiClientOptions>? configure = null, ApiDescription? description = null)
    {
        var options = new ApiClientOptions { BaseAddress = Server.Address };
        (options.Retry.Enabled, options.CircuitBreaker.Enabled) = (false, false);
        configure?.Invoke(options);
        var connection = ApiConnection.Create(description ?? new ApiDescription("Shop") { EnvironmentPrefix = "SHOP" }, options);
        _connections.Add(connection);
        return connection;
    }

    /// <summary>A client whose document declares no security.</summary>
    internal ShopClient Shop(Action<ApiClientOptions>? configure = null) => new(Connect(configure));
}
