using Dovetail.Http;
using Dovetail.Http.Pipeline;
using Dovetail.Testing.Internal;

namespace Dovetail.Testing;

/// <summary>What a fake client has in the place of the wire: it keeps each request, and answers as it was told.</summary>
public sealed class FakeTransport : HttpMessageHandler
{
    private readonly CallLog _log = new();
    private readonly List<FakeSetUp> _setUps = [];
    private readonly List<FakeGroup> _groups = [];
    private ApiConnection? _connection;

    internal FakeTransport()
    {
    }

    internal ApiConnection Connection => _connection!;

    internal TimeProvider Time { get; private set; } = TimeProvider.System;

    internal bool AnswersUnexpectedCalls { get; set; }

    internal FakeChaos? Chaos { get; set; }

    internal IReadOnlyList<RecordedCall> Calls => _log.All(static _ => true);

    internal IReadOnlyList<RecordedCall> UnexpectedCalls => _log.All(static call => call.IsUnexpected);

    internal CallLog Log => _log;

    internal ApiConnection Connect(ApiDescription description, ApiClientOptions options)
    {
        options.HttpMessageHandler = this;
        options.Credential ??= ApiCredential.None;
        if (options.TimeProvider == TimeProvider.System)
        {
            options.TimeProvider = new TestClock();
        }

        TestAddress.Complete(options, description);
        Time = options.TimeProvider;
        return _connection = ApiConnection.Create(description, options);
    }

    internal void Add(FakeGroup group) => _groups.Add(group);

    internal void Add(FakeSetUp setUp)
    {
        lock (_setUps)
        {
            _setUps.Add(setUp);
        }
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (ApiCallContext.Of(request) is not ApiExchange exchange)
        {
            throw new UnexpectedCallException($"A request belongs to no operation: {request.Method} {request.RequestUri?.GetLeftPart(UriPartial.Path)}.");
        }

        var (call, recorded) = await _log.AddAsync(exchange, request, cancellationToken).ConfigureAwait(false);
        var exchangeOfFake = new FakeExchange(exchange, call, recorded, Time);
        var answer = Answer(exchangeOfFake);
        if (Chaos?.Next() is { } trouble)
        {
            answer = trouble(answer);
        }

        var response = await answer.SendAsync(exchangeOfFake, cancellationToken).ConfigureAwait(false);
        response.RequestMessage = request;
        recorded.Answer = response.StatusCode;
        return response;
    }

    /// <summary>What was said last goes before what was said earlier.</summary>
    private FakeAnswer Answer(FakeExchange exchange)
    {
        FakeSetUp[] setUps;
        lock (_setUps)
        {
            setUps = [.. _setUps.Where(static setUp => setUp.HasAnswers)];
        }

        if (Array.FindLast(setUps, setUp => setUp.Matches(exchange.Exchange, exchange.Request)) is { } found)
        {
            return found.Next();
        }

        if (AnswersUnexpectedCalls && _groups.Select(group => group.SampleOf(exchange.Exchange.Operation)).FirstOrDefault(static sample => sample is not null) is { } sample)
        {
            return sample;
        }

        exchange.Call.IsUnexpected = true;
        throw new UnexpectedCallException(NearestSetUps.Describe(exchange.Exchange, exchange.Call, setUps));
    }
}
