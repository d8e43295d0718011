using System.Collections.Concurrent;
using Dovetail.Health;
using Dovetail.Http.Pipeline;
using Dovetail.Http.Transport;
using Dovetail.Serialization;
using Dovetail.Telemetry;

namespace Dovetail.Http.Internal;

/// <summary>What a client and its views share: the transport, the layers above it, and what was learnt about the server.</summary>
internal sealed class ConnectionCore : IDisposable
{
    private readonly ConcurrentDictionary<ApiOperation, JsonReadContext> _contexts = new();
    private readonly IDeviationObserver? _deviations;
    private readonly HttpMessageInvoker _transport;
    private readonly bool _ownsTransport;
    private readonly ApiCircuits _circuits;
    private volatile bool _isDisposed;

    public ConnectionCore(ApiDescription description, ApiClientOptions options)
    {
        Description = description;
        Time = options.TimeProvider;
        Telemetry = new ClientTelemetry(description, options.Diagnostics, options.LoggerFactory);
        _circuits = options.Circuits;
        _circuits.Use(options.TimeProvider, options.Random);
        _circuits.Changed += TellHealth;
        Health = new ClientHealth(Telemetry, _circuits);
        _deviations = options.LoggerFactory is null ? null : new DeviationLog(Telemetry.Logger);
        _ownsTransport = options is { HttpClient: null, HttpMessageHandler: null };
        _transport = options.HttpClient ?? new HttpMessageInvoker(
            options.HttpMessageHandler ?? TransportHandler.Create(description.Name, options.Timeouts, options.Transport, OperatingSystem.IsBrowser()),
            disposeHandler: _ownsTransport);
        Pipeline = ApiPipeline.Build(HandlerChain.Build(options.Pipeline.AttemptHandlers, _transport), options);
    }

    public ApiDescription Description { get; }

    public ApiLayer Pipeline { get; }

    public TimeProvider Time { get; }

    public ClientTelemetry Telemetry { get; }

    /// <summary>What the breaker tells of the servers, for health checks.</summary>
    public ClientHealth Health { get; }

    /// <summary>The context of an operation: it remembers which deviations were told.</summary>
    public JsonReadContext ReadContextOf(ApiOperation operation, bool strict, bool validates)
    {
        if (_contexts.TryGetValue(operation, out var context) && context.Strict == strict && context.Validates == validates)
        {
            return context;
        }

        context = new JsonReadContext { Operation = operation.Id, Strict = strict, Validates = validates, Observer = _deviations };
        _contexts[operation] = context;
        return context;
    }

    public void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(_isDisposed, typeof(ApiConnection));

    public void Dispose()
    {
        _isDisposed = true;
        _circuits.Changed -= TellHealth;
        if (_ownsTransport)
        {
            _transport.Dispose();
        }
    }

    private void TellHealth(object? sender, CircuitChangedEventArgs change) => Health.CircuitChanged(change.Circuit.Server.Authority, ClientHealth.Of(change.State));
}
