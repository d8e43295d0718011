using System.Threading.RateLimiting;
using Dovetail.Http.Settings;
using Microsoft.Extensions.Logging;

namespace Dovetail;

/// <summary>How a client finds its server, who it is there, and how it behaves. Read once, when the client is made.</summary>
public class ApiClientOptions
{
    /// <summary>The address that the API's paths are appended to; its own path is kept. By default that of <see cref="Server"/>.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>One of the servers that the API's description declares; its first one by default. <see cref="BaseAddress"/> goes before it.</summary>
    public ApiServer? Server { get; set; }

    /// <summary>Addresses of declared servers by their names, in place of the declared ones. The client's credential is sent there.</summary>
    public IDictionary<string, Uri> Servers { get; } = new Dictionary<string, Uri>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Finds an instance for each attempt where an address names a service: <c>https+http://shop</c>, or <c>https://shop</c> without a dot. None by default;
    /// a client of a container has the one of Microsoft.Extensions.ServiceDiscovery where that is among the services.
    /// </summary>
    public IEndpointResolver? EndpointResolver { get; set; }

    /// <summary>Who the client is; none by default.</summary>
    public ApiCredential? Credential { get; set; }

    /// <summary>How long it waits.</summary>
    public TimeoutOptions Timeouts { get; set; } = new();

    /// <summary>When it tries a call again.</summary>
    public RetryOptions Retry { get; set; } = new();

    /// <summary>When it stops calling a server that fails.</summary>
    public CircuitBreakerOptions CircuitBreaker { get; set; } = new();

    /// <summary>The circuits of the servers that it calls: to watch them, to control them, and to share them with another client.</summary>
    public ApiCircuits Circuits { get; set; } = new();

    /// <summary>How fast it sends, and how it heeds the server's limits.</summary>
    public RateLimitOptions RateLimit { get; set; } = new();

    /// <summary>
    /// Keeps the limits of <see cref="RateLimit"/> together with other clients and processes, in place of this one alone; nothing does by default. Not disposed with the client.
    /// </summary>
    public PartitionedRateLimiter<RateLimitContext>? RateLimiter { get; set; }

    /// <summary>Whether it keeps responses, to read them again without a request; off by default.</summary>
    public CacheOptions Cache { get; set; } = new();

    /// <summary>Where it keeps them; in memory, up to 64 MiB for the client, by default. Not disposed with the client.</summary>
    public IResponseStore? CacheStore { get; set; }

    /// <summary>How it lets the server recognise a repeated call.</summary>
    public IdempotencyOptions Idempotency { get; set; } = new();

    /// <summary>What single operations have of their own, by their ids in the API's description.</summary>
    public IDictionary<string, OperationOptions> Operations => OwnOperations.Open(NameRules.CheckOperations);

    /// <summary>What you add to the way of a call: handlers, Polly strategies.</summary>
    public PipelineOptions Pipeline { get; } = new();

    /// <summary>What it lets through.</summary>
    public TransportOptions Transport { get; set; } = new();

    /// <summary>How it reads responses.</summary>
    public ReadingOptions Reading { get; set; } = new();

    /// <summary>What it checks, and cleans, before it sends.</summary>
    public ValidationOptions Validation { get; set; } = new();

    /// <summary>What it tells in spans, metrics and logs.</summary>
    public DiagnosticsOptions Diagnostics { get; set; } = new();

    /// <summary>
    /// An HttpClient of yours to send with. It is not disposed with the client; its timeout and default headers apply. At most one of this and
    /// <see cref="HttpMessageHandler"/>.
    /// </summary>
    public HttpClient? HttpClient { get; set; }

    /// <summary>A handler of yours to send with. It is not disposed with the client.</summary>
    public HttpMessageHandler? HttpMessageHandler { get; set; }

    /// <summary><see cref="Operations"/>, to be read.</summary>
    internal OptionsByName<OperationOptions> OwnOperations { get; } = new();

    /// <summary>What could not be read into these options, each with its key.</summary>
    internal List<string> BindingFailures { get; } = [];

    /// <summary>The clock of every wait; that of the system by default.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Where random waits come from; <see cref="Random.Shared"/> by default. Another one must be safe for many threads, too.</summary>
    public Random Random { get; set; } = Random.Shared;

    /// <summary>Where the client logs; nowhere by default.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }
}
