using Dovetail.Http;
using Dovetail.Runtime.Tests.Serialization.Models;
using Dovetail.Runtime.Tests.Wire;
using Dovetail.Serialization;

namespace Dovetail.Runtime.Tests.Resilience;

/// <summary>A test of what a client does about a bad server: manual clock, no randomness, retries on, no circuit breaker unless the test asks for it.</summary>
public abstract class ChaosTest : IAsyncLifetime
{
    private readonly List<ApiConnection> _connections = [];

    internal static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    internal ChaosServer Server { get; } = new();

    internal ManualTime Time { get; } = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var connection in _connections)
        {
            await connection.DisposeAsync();
        }

        await Server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    internal ApiConnection Connect(Action<ApiClientOptions>? configure = null)
    {
        var options = new ApiClientOptions { BaseAddress = Server.Address, TimeProvider = Time, Random = new FixedRandom(0.5) };
        options.CircuitBreaker.Enabled = false;
        configure?.Invoke(options);
        var connection = ApiConnection.Create(new ApiDescription("Shop"), options);
        _connections.Add(connection);
        return connection;
    }

    internal ShopClient Shop(Action<ApiClientOptions>? configure = null) => new(Connect(configure));

    /// <summary>Sends a request of a method, with a JSON body or another one.</summary>
    internal ApiCall<NoContent> Send(
        string method, RequestOptions? options = null, FileContent? file = null, Action<ApiClientOptions>? configure = null, ApiConnection? connection = null, CancellationToken cancellationToken = default)
    {
        var operation = new ApiOperation<NoContent>($"{method} it", method, "/it") { Response = new EmptyResponse() };
        var request = new ApiRequest(connection ?? Connect(configure), options);
        if (file is not null)
        {
            request.FileBody(file, "application/octet-stream");
        }
        else if (method is "POST" or "PUT" or "PATCH")
        {
            request.JsonBody<Owner, ModelFormat<Owner>>(new Owner { FullName = "Anna" });
        }

        return operation.Send(request, cancellationToken);
    }

    /// <summary>Lets a call go through all its waits.</summary>
    internal async Task<ApiResponse<T>> RunAsync<T>(ApiCall<T> call, TimeSpan? within = null)
    {
        var response = call.WithResponse();
        await Time.RunAsync(response, within);
        return await response;
    }

    /// <summary>Lets a call go through all its waits to its failure.</summary>
    internal async Task<TException> FailAsync<TException, T>(ApiCall<T> call, TimeSpan? within = null)
        where TException : Exception
    {
        await Time.RunAsync(call.WithResponse(), within);
        return await Assert.ThrowsAnyAsync<TException>(async () => await call);
    }
}
