using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Sockets;
using System.Text.Json;

namespace Dovetail.Soak.Servers;

/// <summary>The API: it does its work, keeps a book of what may not be done twice, and lets the weather have its way with requests and answers.</summary>
internal sealed class ShopService : IAsyncDisposable
{
    // Longer than a client waits for the next byte: a file that comes more slowly than others is no fault.
    private static readonly TimeSpan Slow = SoakOptions.IdleTimeout * 1.5;

    private readonly ConcurrentDictionary<Fault, int> _faults = new();
    private readonly Weather _weather;
    private readonly TokenService _tokens;
    private readonly OrderBook _book;
    private int _requests;

    public ShopService(Weather weather, TokenService tokens, OrderBook book)
    {
        (_weather, _tokens, _book) = (weather, tokens, book);
        Server = new ChaosServer { Choose = Choose };
    }

    public ChaosServer Server { get; }

    public int Requests => Volatile.Read(ref _requests);

    public IEnumerable<KeyValuePair<Fault, int>> Faults => _faults.OrderBy(static fault => fault.Key);

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private Func<Socket, Task<bool>> Choose(WireRequest request)
    {
        Interlocked.Increment(ref _requests);
        var fault = _weather.Next();
        _faults.AddOrUpdate(fault, 1, static (_, count) => count + 1);
        var work = ShopWork.Of(request);
        _book.Arrived(work);
        if (fault is Fault.Revoked)
        {
            _tokens.Revoke(request.Header("Authorization"));
        }

        return _tokens.Knows(request.Header("Authorization")) ? Act(fault, work, request) : Refuse(work);
    }

    private Func<Socket, Task<bool>> Refuse(ShopWork work)
    {
        _book.Refused(work);
        return ChaosServer.Answer(401, "who?", """WWW-Authenticate: Bearer error="invalid_token" """);
    }

    private Func<Socket, Task<bool>> Act(Fault fault, ShopWork work, WireRequest request)
    {
        switch (fault)
        {
            case Fault.ResetBefore:
                return ChaosServer.Reset;
            case Fault.TooMany:
                return ChaosServer.Answer(429, "", "retry-after-ms: " + _weather.Draw(100).ToString(CultureInfo.InvariantCulture));
            case Fault.Unavailable when _weather.Draw(2) == 0:
                return Failure(503, request);
        }

        _book.Executed(work);
        return fault switch
        {
            Fault.Close => ChaosServer.AnswerAndClose(work.Status, work.Body, work.Headers),
            Fault.ResetAfter => ChaosServer.Reset,
            Fault.HalfBody => ChaosServer.Half(work.Body, work.Headers),
            Fault.BrokenChunks => ChaosServer.ChunksAndNonsense(work.Body, work.Headers),
            Fault.Drip => Server.Drip(Slow, work.Body, work.Headers),
            Fault.Silence => Server.Silence,
            Fault.Unavailable => Failure(503, request),
            Fault.Broken => Failure(500, request),
            Fault.Nonsense when work.IsJson => ChaosServer.Answer(work.Status, $"<html>{request.Header("Authorization")}</html>", "Content-Type: application/json"),
            _ => ChaosServer.Answer(work.Status, work.Body, work.Headers),
        };
    }

    // It says back what it should keep to itself.
    private static Func<Socket, Task<bool>> Failure(int status, WireRequest request)
    {
        var secret = request.Header("Authorization")!;
        return ChaosServer.Answer(status, JsonSerializer.Serialize(new { title = secret, detail = Uri.EscapeDataString(secret) }), "Content-Type: application/problem+json", "X-Echo: " + secret);
    }
}
