using System.Net;
using Dovetail.Http.Internal;
using Dovetail.Http.Pipeline;
using Dovetail.Http.Settings;

namespace Dovetail.Http.Waiting;

/// <summary>Where a server tells how far a call has come, and how to ask there: with the call's own credential and options, and reading what the call reads.</summary>
internal sealed class StatusMonitor<T>
{
    private const string Location = "Location";

    private static readonly string[] Monitors = ["Operation-Location", "Azure-AsyncOperation"];

    private readonly ApiOperation<T> _operation;
    private readonly ApiRequest _request;
    private readonly ApiExchange _exchange;
    private readonly Uri _address;
    private readonly Uri? _result;

    private StatusMonitor(ApiOperation<T> operation, ApiRequest request, ApiExchange exchange, WorkPlace place, Uri address, Uri? result)
    {
        _operation = operation;
        _request = request;
        _exchange = exchange;
        Place = place;
        _address = address;
        _result = result;
    }

    public TimeProvider Time => _request.Connection.Time;

    public string Operation => _operation.Id;

    /// <summary>What is asked.</summary>
    public WorkPlace Place { get; }

    /// <summary>
    /// What a response names: a monitor before the place of the result, since both mean that the result is there once the monitor says so. Null where it names none, and the work
    /// is not told to be under way by the body of what was put or patched (RFC 9110 15.3.3; Azure's guidelines for long-running operations).
    /// </summary>
    public static StatusMonitor<T>? Of(ApiOperation<T> operation, ApiRequest request, ApiExchange exchange, ApiReply reply)
    {
        var isAccepted = reply.Status == 202;
        var changes = operation.Method == HttpMethod.Put || operation.Method == HttpMethod.Patch;
        var state = changes && !isAccepted ? WorkStateReader.OfResource(reply) : WorkState.Unsaid;
        if (state is WorkState.Succeeded or WorkState.Failed)
        {
            return null;
        }

        // Nearly every call ends here, and costs no address.
        if (!isAccepted && state is WorkState.Unsaid && !NamesMonitor(reply.Headers))
        {
            return null;
        }

        var own = new Uri(exchange.Url);
        var result = isAccepted ? Named(own, reply.Headers, Location) : null;
        if (Array.ConvertAll(Monitors, name => Named(own, reply.Headers, name)).FirstOrDefault(static address => address is not null) is { } monitor)
        {
            return new(operation, request, exchange, WorkPlace.Monitor, monitor, changes ? own : result);
        }

        return result is not null ? new(operation, request, exchange, WorkPlace.Result, result, null)
            : state is WorkState.Running ? new(operation, request, exchange, WorkPlace.Resource, own, null)
            : null;
    }

    /// <summary>The same for a further response; this one where that names none.</summary>
    public StatusMonitor<T> Next(ApiHeaders headers)
    {
        var named = Place is WorkPlace.Monitor ? Array.Find(Monitors, name => headers.TryGetValue(name, out _)) : Place is WorkPlace.Result ? Location : null;
        return named is not null && Named(_address, headers, named) is { } address ? new(_operation, _request, _exchange, Place, address, _result) : this;
    }

    /// <summary>Where a redirect leads: to the result (RFC 9110 15.4.4).</summary>
    public StatusMonitor<T> Elsewhere(ApiHeaders headers) =>
        Named(_address, headers, Location) is { } address ? new(_operation, _request, _exchange, WorkPlace.Result, address, null) : this;

    /// <summary>Where the result is, once the monitor says that the work is done: what was put or patched, what the first answer named, or else the monitor itself.</summary>
    public StatusMonitor<T> Result() => new(_operation, _request, _exchange, WorkPlace.None, _result ?? _address, null);

    /// <summary>Where the result will be, beside a monitor that says nothing; null where only the monitor was named.</summary>
    public StatusMonitor<T>? WithoutMonitor() =>
        Place is WorkPlace.Monitor && _result is not null && _result != new Uri(_exchange.Url) ? new(_operation, _request, _exchange, WorkPlace.Result, _result, null) : null;

    /// <summary>Asks once.</summary>
    /// <param name="readsState">Whether the body is read for how far the work is. Where the caller tells himself when it is done, he has the value of each response.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ResponseFormatException">The place is on another server: neither credential nor trust reaches there.</exception>
    public Task<ApiResponse<T>> AskAsync(bool readsState, CancellationToken cancellationToken)
    {
        var origin = Origin.Of(_address);
        if (!_exchange.Settings.IsOwn(_exchange.Endpoint, origin) && !_exchange.Settings.Trusted.Contains(origin))
        {
            throw new ResponseFormatException(_operation.Id, HttpStatusCode.Accepted, "it sends its caller to another server to ask for the result.");
        }

        var request = new ApiRequest(_request.Connection, OptionsOf(_request.Options)) { Address = _address, Work = readsState ? Place : WorkPlace.None };
        return _operation.AsGet().Send(request, cancellationToken).WithResponse();
    }

    private static bool NamesMonitor(ApiHeaders headers)
    {
        foreach (var name in Monitors)
        {
            if (headers.TryGetValue(name, out _))
            {
                return true;
            }
        }

        return false;
    }

    private static Uri? Named(Uri from, ApiHeaders headers, string name) => headers.TryGetValue(name, out var text) ? NamedAddress.Read(from, text) : null;

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
