using Dovetail.Authentication;
using Dovetail.Http.Discovery;
using Dovetail.Http.Internal;
using Dovetail.Http.Settings;
using Dovetail.Http.Transport;
using Dovetail.Telemetry;

namespace Dovetail.Http.Pipeline;

/// <summary>A call on its way through the layers: what is constant over its attempts, and what the current attempt has found out.</summary>
internal sealed class ApiExchange(ApiOperation operation, ApiRequest request) : ApiCallContext(operation)
{
    private TimeProvider? _time;
    private long _begun;

    public ApiDescription Description => request.Connection.Description;

    public ClientTelemetry Telemetry => request.Connection.Telemetry;

    public RequestParts Parts => request.Parts;

    public RequestOptions? Options => request.Options;

    public required ApiSettings Settings { get; init; }

    public required Endpoint Endpoint { get; set; }

    /// <summary>The URL without what a credential adds to it.</summary>
    public required string Url { get; set; }

    /// <summary>The service that is called; null where the endpoint is one server.</summary>
    public ServiceCall? Service { get; init; }

    /// <summary>What the current attempt's server is called by, where that is not the host of its URL.</summary>
    public string? HostName { get; private set; }

    /// <summary>The credential of the current attempt, secrets at hand; null where none is sent.</summary>
    public ApiCredential? Credential { get; set; }

    /// <summary>Gets the credential anew; null where it can not end.</summary>
    public Func<CancellationToken, ValueTask>? Renewal { get; set; }

    /// <summary>Whether the call was made again with a new token: that happens once.</summary>
    public bool IsReplayed { get; set; }

    /// <summary>Where the credential's parts stand.</summary>
    public CredentialUse[] CredentialUses { get; set; } = [];

    /// <summary>Where the current attempt was sent on to; null where it was not.</summary>
    public RedirectTarget? Redirect { get; set; }

    /// <summary>The message of the current attempt.</summary>
    public ApiMessage? Message { get; set; }

    /// <summary>What came last. A layer that fails over it leaves it behind: whoever runs the call lets it go.</summary>
    public ApiReply? Reply { get; set; }

    /// <summary>What limits and repeats the call.</summary>
    public required CallPolicy Policy { get; init; }

    /// <summary>Whether the server may get the request twice.</summary>
    public bool IsRepeatable => IdempotencyKey is not null || (Policy.Idempotent ?? Operation.IsIdempotent);

    /// <summary>Whether the body can be sent again.</summary>
    public bool CanReplay => Parts.Body?.CanReplay ?? true;

    public override bool IsForeign => Redirect is { IsForeign: true };

    /// <summary>The end of the call and of its attempt; null where nothing ends them.</summary>
    public CallDeadline? Deadline { get; set; }

    /// <summary>How long the call has taken so far.</summary>
    public TimeSpan Elapsed => _time?.GetElapsedTime(_begun) ?? TimeSpan.Zero;

    public override TimeSpan Remaining => Policy.Total == Timeout.InfiniteTimeSpan || _time is null ? Timeout.InfiniteTimeSpan : Policy.Total - Elapsed;

    /// <summary>What the cache did; null where it is off.</summary>
    public CacheStatus? CacheStatus { get; set; }

    /// <summary>The same call once more, for a request that does not end with this one.</summary>
    public ApiExchange Fork()
    {
        var fork = new ApiExchange(Operation, request) { Settings = Settings, Endpoint = Endpoint, Url = Url, Service = Service, Policy = Policy, RequestId = RequestId };
        foreach (var (name, value) in Headers ?? [])
        {
            fork.SetHeader(name, value);
        }

        return fork;
    }

    /// <summary>The next attempt goes to an instance of the service.</summary>
    public void MoveTo(Endpoint instance, string rest, string? hostName)
    {
        Endpoint = instance;
        Url = instance.Prefix + rest;
        HostName = hostName;
    }

    /// <summary>What came of it is this call's.</summary>
    public void Adopt(ApiExchange fork)
    {
        Attempts = fork.Attempts;
        foreach (var attempt in fork.FailedAttempts)
        {
            Note(attempt);
        }
    }

    /// <summary>The call's time runs from now.</summary>
    public void Begin(TimeProvider time)
    {
        _time = time;
        _begun = time.GetTimestamp();
    }
}
