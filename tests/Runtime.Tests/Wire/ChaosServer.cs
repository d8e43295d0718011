using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Dovetail.Runtime.Tests.Wire;

/// <summary>A server on a bare socket that does to each request what it is told, good or bad. What it is not told of it answers with 204.</summary>
internal sealed class ChaosServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<Func<Socket, Task<bool>>> _acts = new();
    private readonly ConcurrentQueue<WireRequest> _requests = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;
    private int _connections;

    public ChaosServer()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public IReadOnlyList<WireRequest> Requests => [.. _requests];

    /// <summary>How many connections were opened.</summary>
    public int Connections => Volatile.Read(ref _connections);

    /// <summary>What happens to every request that no act is left for.</summary>
    public Func<Socket, Task<bool>> Default { get; set; } = Answer(204);

    /// <summary>Answers, and keeps the connection.</summary>
    public static Func<Socket, Task<bool>> Answer(int status, string body = "", params string[] headers) => async socket =>
    {
        await WriteAsync(socket, Head(status, status == 204 ? headers : [$"Content-Length: {Encoding.UTF8.GetByteCount(body)}", "Content-Type: text/plain", .. headers]) + body);
        return true;
    };

    /// <summary>Resets the connection.</summary>
    public static Task<bool> Reset(Socket socket)
    {
        socket.LingerState = new LingerOption(enable: true, seconds: 0);
        return Task.FromResult(false);
    }

    /// <summary>Announces more of a body than it sends, and closes.</summary>
    public static async Task<bool> HalfBody(Socket socket)
    {
        await WriteAsync(socket, Head(200, "Content-Length: 100", "Content-Type: text/plain") + "half");
        return false;
    }

    /// <summary>Sends a chunked body that never ends well.</summary>
    public static async Task<bool> BrokenChunks(Socket socket)
    {
        await WriteAsync(socket, Head(200, "Transfer-Encoding: chunked", "Content-Type: text/plain") + "4\r\nhalf\r\nnonsense");
        return false;
    }

    /// <summary>Answers, says nothing of it, and closes the connection.</summary>
    public static Func<Socket, Task<bool>> AnswerAndClose(int status, string body = "") => async socket =>
    {
        await Answer(status, body)(socket);
        return false;
    };

    /// <summary>Sends headers, and then one byte each time that it is let.</summary>
    public Func<Socket, Task<bool>> Drip(TimeSpan pause) => async socket =>
    {
        await WriteAsync(socket, Head(200, "Content-Length: 1000", "Content-Type: text/plain"));
        for (var i = 0; i < 1000; i++)
        {
            await WriteAsync(socket, "x");
            await Task.Delay(pause, _stop.Token);
        }

        return true;
    };

    /// <summary>Says nothing.</summary>
    public async Task<bool> Silence(Socket socket)
    {
        await Task.Delay(Timeout.Infinite, _stop.Token);
        return false;
    }

    public ChaosServer Then(params Func<Socket, Task<bool>>[] acts)
    {
        foreach (var act in acts)
        {
            _acts.Enqueue(act);
        }

        return this;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Dispose();
        _stop.Dispose();
    }

    private static string Head(int status, params string[] headers) =>
        string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} Chaos\r\n{string.Concat(headers.Select(static header => header + "\r\n"))}\r\n");

    private static async Task WriteAsync(Socket socket, string text) => await socket.SendAsync(Encoding.UTF8.GetBytes(text));

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptSocketAsync(_stop.Token));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        Interlocked.Increment(ref _connections);
        using (socket)
        {
            try
            {
                using var stream = new NetworkStream(socket);
                do
                {
                    _requests.Enqueue(await ChaosRequestReader.ReadAsync(stream, _stop.Token));
                }
                while (await (_acts.TryDequeue(out var act) ? act : Default)(socket));
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or IOException)
            {
            }
        }
    }
}
