using Dovetail.Http;
using Dovetail.Http.Pipeline;
using Dovetail.Testing.Internal.Arguments;

namespace Dovetail.Testing.Internal;

/// <summary>The calls that a fake received. Requests are copied: they are there after the call, when their messages are disposed.</summary>
internal sealed class CallLog
{
    private readonly Dictionary<ApiExchange, RecordedCall> _byExchange = new(ReferenceEqualityComparer.Instance);
    private readonly List<RecordedCall> _calls = [];

    public async Task<(RecordedCall Call, RecordedRequest Request)> AddAsync(ApiExchange exchange, HttpRequestMessage message, CancellationToken cancellationToken)
    {
        var body = message.Content is { } content ? await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false) : [];
        var headers = message.Headers.Concat(message.Content?.Headers.AsEnumerable() ?? []);
        var request = new RecordedRequest(
            message.Method,
            message.RequestUri,
            headers.ToDictionary(static header => header.Key, static header => string.Join(",", header.Value), StringComparer.OrdinalIgnoreCase),
            body);
        var call = CallOf(exchange);
        call.Add(request);
        return (call, request);
    }

    public IReadOnlyList<RecordedCall> All(Func<RecordedCall, bool> isMeant)
    {
        lock (_calls)
        {
            return [.. _calls.Where(isMeant)];
        }
    }

    public IReadOnlyList<RecordedCall> Of(ApiOperation operation) => All(call => GroupOperations.AreSame(call.Operation, operation));

    /// <summary>The calls that a set-up means.</summary>
    public IReadOnlyList<RecordedCall> Of(FakeSetUp setUp)
    {
        lock (_calls)
        {
            var meant = _byExchange.Where(entry => setUp.Matches(entry.Key, entry.Value.Requests[^1])).Select(static entry => entry.Value).ToHashSet();
            return [.. _calls.Where(meant.Contains)];
        }
    }

    private RecordedCall CallOf(ApiExchange exchange)
    {
        lock (_calls)
        {
            if (!_byExchange.TryGetValue(exchange, out var call))
            {
                call = new RecordedCall(exchange.Operation, exchange.RequestId, new SentArguments(exchange.Parts));
                _byExchange.Add(exchange, call);
                _calls.Add(call);
            }

            return call;
        }
    }
}
