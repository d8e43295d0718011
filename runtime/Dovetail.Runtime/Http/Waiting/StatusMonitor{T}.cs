using System.Net;
using Dovetail.Http.Internal;
using Dovetail.Http.Pipeline;
using Dovetail.Http.Settings;

namespace Dovetail.Http.Waiting;

/// <summary>Where a server tells how far a call has come, and how to ask there: with the call's own credential and options, and reading what the call reads.</summary>
internal sealed class StatusMonitor<T>
{
    // The first is where the result will be, once there is one; the others tell the progress.
    private static readonly string[] Places = ["Location", "Operation-Location", "Azure-AsyncOperation"];

    private readonly ApiOperation<T> _operation;
    private readonly ApiRequest _request;
    private readonly ApiExchange _exchange;
    private readonly Uri _address;

    private StatusMonitor(ApiOperation<T> operation, ApiRequest request, ApiExchange exchange, Uri address)
    {
        _operation = operation;
        _request = request;
        _exchange = exchange;
        _address = address;
    }

    public TimeProvider Time => _request.Connection.Time;

    /// <summary>The place that a response names; null where it names none.</summary>
    public static StatusMonitor<T>? Of(ApiOperation<T> operation, ApiRequest request, ApiExchange exchange, ApiHeaders headers) =>
        Address(new Uri(exchange.Url), headers) is { } address ? new StatusMonitor<T>(operation, request, exchange, address) : null;

    /// <summary>The same for a further response; this one where that names none.</summary>
    public StatusMonitor<T> Next(ApiHeaders headers) =>
        Address(_address, headers) is { } address ? new StatusMonitor<T>(_operation, _request, _exchange, address) : this;

    /// <exception cref="ResponseFormatException">The place is on another server: neither credential nor trust reaches there.</exception>
    public Task<ApiResponse<T>> AskAsync(CancellationToken cancellationToken)
    {
        var origin = Origin.Of(_address);
        if (origin != Origin.Of(_exchange.Endpoint.Address) && !_exchange.Settings.Trusted.Contains(origin))
        {
            throw new ResponseFormatException(_operation.Id, HttpStatusCode.Accepted, "it sends its caller to another server to ask for the result.");
        }

        var request = new ApiRequest(_request.Connection, OptionsOf(_request.Options)) { Address = _address };
        return _operation.AsGet().Send(request, cancellationToken).WithResponse();
    }

    private static Uri? Address(Uri from, ApiHeaders headers)
    {
        foreach (var place in Places)
        {
            if (headers.TryGetValue(place, out var text) && NamedAddress.Read(from, text) is { } address)
            {
                return address;
            }
        }

        return null;
    }

    // What is about one request, its body or its id, is not about the next one. How far it has come is not kept.
    private static RequestOptions OptionsOf(RequestOptions? options) => options is null ? new RequestOptions { Cache = new() } : new RequestOptions
    {
        Cache = new(),
        Credential = options.Credential,
        Headers = options.Headers?.Where(static header => !Requests.HeaderRules.IsOfContent(header.Key)).ToDictionary(),
        Timeout = options.Timeout,
        MaxRetries = options.MaxRetries,
        Timeouts = options.Timeouts,
        Retry = options.Retry,
        CircuitBreaker = options.CircuitBreaker,
        RateLimit = options.RateLimit,
        Server = options.Server,
    };
}
