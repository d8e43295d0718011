using System.Collections.Concurrent;
using System.Net.Sockets;
using Dovetail.Soak.Output;

namespace Dovetail.Soak.Servers;

/// <summary>An authorization server whose tokens last for seconds, and which fails now and then.</summary>
internal sealed class TokenService : IAsyncDisposable
{
    public const string ClientId = "soak";
    public const string ClientSecret = SecretSearch.Mark + "-client/+ü";

    private const int LifetimeSeconds = 2;
    private static readonly string Authorization = "Basic " + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{ClientId}:{Uri.EscapeDataString(ClientSecret)}"));

    private readonly ConcurrentDictionary<string, DateTime> _ends = new();
    private readonly Weather _weather;
    private int _issued;

    public TokenService(Weather weather)
    {
        _weather = weather;
        Server = new ChaosServer { Choose = Answer };
    }

    public ChaosServer Server { get; }

    public int Issued => Volatile.Read(ref _issued);

    public bool Knows(string? authorization) => authorization is not null && _ends.TryGetValue(authorization, out var end) && DateTime.UtcNow < end;

    public void Revoke(string? authorization)
    {
        if (authorization is not null)
        {
            _ends.TryRemove(authorization, out _);
        }
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private Func<Socket, Task<bool>> Answer(WireRequest request) => (request.Header("Authorization") == Authorization, _weather.Draw(20)) switch
    {
        (false, _) => ChaosServer.Answer(401, """{"error":"invalid_client"}""", "Content-Type: application/json"),
        (_, 0) => ChaosServer.Answer(503, $"not now, {request.Header("Authorization")}"),
        (_, 1) => ChaosServer.Reset,
        _ => Issue(),
    };

    private Func<Socket, Task<bool>> Issue()
    {
        var now = DateTime.UtcNow;
        foreach (var (old, end) in _ends)
        {
            if (end < now)
            {
                _ends.TryRemove(old, out _);
            }
        }

        var token = $"{SecretSearch.Mark}-token-{Interlocked.Increment(ref _issued)}";
        _ends["Bearer " + token] = now.AddSeconds(LifetimeSeconds);
        return ChaosServer.Answer(200, $$"""{"access_token":"{{token}}","token_type":"Bearer","expires_in":{{LifetimeSeconds}}}""", "Content-Type: application/json");
    }
}
