using System.Globalization;
using Dovetail.Http;
using Dovetail.Http.Pipeline;
using Dovetail.Resilience;

namespace Dovetail.Batching.Internal;

/// <summary>The calls of one unit of a batch.</summary>
internal sealed class UnitScope(Guid key, CancellationToken cancellation) : CallScope
{
    private readonly object _lock = new();
    private ApiExchange? _call;
    private bool _hasSentEarlier;
    private bool _mayRepeatEarlier = true;
    private int _keys;

    public override CancellationToken Cancellation => cancellation;

    /// <summary>The clock of the client that was called last.</summary>
    public TimeProvider? Time { get; private set; }

    /// <summary>Keeps the response of the last call where that is wanted.</summary>
    public BulkReply? Reply { get; private set; }

    public bool KeepsReply { get; init; }

    public override string NewKey()
    {
        lock (_lock)
        {
            return _keys++ == 0 ? key.ToString() : string.Create(CultureInfo.InvariantCulture, $"{key}-{_keys}");
        }
    }

    public override void Sending(ApiExchange exchange, TimeProvider time)
    {
        lock (_lock)
        {
            if (_call is not null)
            {
                _hasSentEarlier |= _call.Attempts > 0;
                _mayRepeatEarlier &= _call.Attempts == 0 || _call.IsRepeatable;
            }

            (_call, Time) = (exchange, time);
        }
    }

    public override void Received(ApiReply reply)
    {
        if (KeepsReply)
        {
            Reply = new BulkReply(reply.StatusCode, reply.Headers, reply.Body.ToArray());
        }
    }

    /// <summary>Whether a request may have left. What was never on its way to a client is an application's own failure, or its test's.</summary>
    public bool HasSent(Exception failure) => _hasSentEarlier || (_call is { } call ? call.Attempts > 0 : failure is not (RequestValidationException or ApiConfigurationException));

    /// <summary>The wait before the unit may be sent once more; null where it may not.</summary>
    public TimeSpan? DelayBeforeNext(Exception failure, int turn) =>
        _call is { } call && _mayRepeatEarlier ? CallRepetition.DelayBefore(call, failure, turn) : null;

    /// <summary>The wait before what the server had no time for may be sent; null where nothing of the call may be sent again.</summary>
    public TimeSpan? DelayAfterOverload(TimeSpan? hint, int turn) => _call is { } call ? CallRepetition.DelayAfterOverload(call, hint, turn) : null;
}
