using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Dovetail.Http.Discovery;
using Dovetail.RateLimiting;

namespace Dovetail.Http.Settings;

/// <summary>A client's options, or a view's, checked and frozen. Replaced as a whole when the options change.</summary>
internal sealed class ApiSettings
{
    private readonly ConditionalWeakTable<ApiServer, Endpoint> _endpoints = [];
    private readonly ConcurrentDictionary<string, CallPolicy> _policies = new(StringComparer.Ordinal);
    private CallPolicy? _policy;

    public required Endpoint Endpoint { get; init; }

    /// <summary>Addresses of declared servers by name, as the options give them.</summary>
    public required IReadOnlyDictionary<string, Uri> Servers { get; init; }

    /// <summary>Where a credential may go, beside the endpoint: the servers of the options, and the declared ones unless the base address was replaced.</summary>
    public required IReadOnlySet<Origin> Trusted { get; init; }

    /// <summary>Whether the options gave the base address, so that the declared absolute servers belong to another installation.</summary>
    public required bool IsRelocated { get; init; }

    public required bool AllowInsecureHttp { get; init; }

    /// <summary>Finds the instances of services; null where addresses are those of servers.</summary>
    public required ServiceDirectory? Services { get; init; }

    public BaseAddressRules AddressRules => new(AllowInsecureHttp, FindsServices: Services is not null);

    public required ApiCredential? Credential { get; init; }

    /// <summary>A copy, as are those below.</summary>
    public required TimeoutOptions Timeouts { get; init; }

    public required RetryOptions Retry { get; init; }

    public required CircuitBreakerOptions CircuitBreaker { get; init; }

    public required RateLimitPlan RateLimit { get; init; }

    public required CacheOptions Cache { get; init; }

    public required IdempotencyOptions Idempotency { get; init; }

    /// <summary>What single operations have of their own, by id.</summary>
    public required IReadOnlyDictionary<string, OperationSettings> Operations { get; init; }

    public required ValidationOptions Validation { get; init; }

    public required long? MaxRequestBytes { get; init; }

    public required int MaxRedirects { get; init; }

    public required long MaxResponseBytes { get; init; }

    public required bool Strict { get; init; }

    public required bool ValidatesResponses { get; init; }

    /// <summary>The member that answers are wrapped in; null where they are not.</summary>
    public required string? Envelope { get; init; }

    public KeyValuePair<string, string>[] Headers { get; init; } = [];

    /// <summary>Whether a server that an answer names is the API's own, for a call to an endpoint: it may get what that gets.</summary>
    public bool IsOwn(Endpoint endpoint, Origin origin) =>
        origin == endpoint.Origin || (endpoint.TakesCredential && Trusted.Contains(origin)) || IsInstance(endpoint, origin);

    /// <summary>Whether a server was found as an instance of the service that an endpoint names.</summary>
    public bool IsInstance(Endpoint endpoint, Origin origin) => Services is { } services && services.Has(endpoint.Service ?? endpoint.Origin, origin);

    /// <summary>How the responses of an operation are read; null: as those of all others.</summary>
    public ReadingOptions? ReadingOf(string operation) => Operations.Count == 0 ? null : Operations.GetValueOrDefault(operation)?.Options.Reading;

    /// <summary>What limits and repeats a call: one for all calls that have nothing of their own.</summary>
    public CallPolicy PolicyOf(ApiDescription description, string operation, RequestOptions? call)
    {
        if (call is { LimitsAsClient: false })
        {
            return CallPolicy.Of(description, this, operation, call);
        }

        return !Operations.ContainsKey(operation) ? _policy ??= CallPolicy.Of(description, this, operation, call: null)
            : _policies.TryGetValue(operation, out var known) ? known
            : _policies.GetOrAdd(operation, CallPolicy.Of(description, this, operation, call: null));
    }

    /// <summary>Where a call goes whose operation declares a server of its own.</summary>
    /// <exception cref="ApiConfigurationException">The server can not be called.</exception>
    public Endpoint EndpointOf(ApiServer declared, ServerResolver resolver)
    {
        if (!_endpoints.TryGetValue(declared, out var endpoint))
        {
            endpoint = resolver.Resolve(declared, isDeclared: true);
            _endpoints.AddOrUpdate(declared, endpoint);
        }

        return endpoint;
    }
}
