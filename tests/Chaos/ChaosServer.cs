using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Dovetail.Chaos;

/// <summary>A server on a bare socket that does to each request what it is told, good or bad. What it is not told of it answers with 204.</summary>
internal sealed class ChaosServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<Func<Socket, Task<bool>>> _acts = new();
    private readonly ConcurrentQueue<WireRequest> _requests = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;
    private int _connections;
    private int _openConnections;

    public ChaosServer()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public IReadOnlyList<WireRequest> Requests => [.. _requests];

    /// <summary>How many connections were opened.</summary>
    public int Connections => Volatile.Read(ref _connections);

    /// <summary>How many connections are open.</summary>
    public int OpenConnections => Volatile.Read(ref _openConnections);

    /// <summary>What happens to every request that no act is left for.</summary>
    public Func<Socket, Task<bool>> Default { get; set; } = Answer(204);

    /// <summary>In place of <see cref="Default"/>: what happens to which request. Requests are not kept then, however many there are.</summary>
    public Func<WireRequest, Func<Socket, Task<bool>>>? Choose { get; init; }

    /// <summary>Answers, and keeps the connection.</summary>
    public static Func<Socket, Task<bool>> Answer(int status, string body = "", params string[] headers) => async socket =>
    {
        await WriteAsync(socket, Head(status, status == 204 ? headers : [$"Content-Length: {Encoding.UTF8.GetByteCount(body)}", .. Typed(headers)]) + body);
        return true;
    };

    /// <summary>Resets the connection.</summary>
    public static Task<bool> Reset(Socket socket)
    {
        socket.LingerState = new LingerOption(enable: true, seconds: 0);
        return Task.FromResult(false);
    }

    /// <summary>Closes the connection without an answer.</summary>
    public static Task<bool> Close(Socket socket) => Task.FromResult(false);

    /// <summary>Answers with something that is no HTTP, and closes.</summary>
    public static async Task<bool> Garbage(Socket socket)
    {
        await WriteAsync(socket, "garbage\r\n\r\n");
        return false;
    }

    /// <summary>Announces a body, sends half of it, and closes.</summary>
    public static Task<bool> HalfBody(Socket socket) => Half("half, and the rest of it")(socket);

    /// <summary>Announces a body, sends half of it, and closes.</summary>
    public static Func<Socket, Task<bool>> Half(string body, params string[] headers) => async socket =>
    {
        await WriteAsync(socket, Head(200, [$"Content-Length: {body.Length}", .. Typed(headers)]) + body[..(body.Length / 2)]);
        return false;
    };

    /// <summary>Sends a chunked body that never ends well.</summary>
    public static Task<bool> BrokenChunks(Socket socket) => ChunksAndNonsense("half")(socket);

    /// <summary>Sends a chunked body that never ends well.</summary>
    public static Func<Socket, Task<bool>> ChunksAndNonsense(string body, params string[] headers) => async socket =>
    {
        await WriteAsync(socket, Head(200, ["Transfer-Encoding: chunked", .. Typed(headers)]) + string.Create(CultureInfo.InvariantCulture, $"{body.Length:x}\r\n{body}\r\nnonsense"));
        return false;
    };

    /// <summary>Answers, says nothing of it, and closes the connection.</summary>
    public static Func<Socket, Task<bool>> AnswerAndClose(int status, string body = "", params string[] headers) => async socket =>
    {
        await Answer(status, body, headers)(socket);
        return false;
    };

    /// <summary>Sends headers, and then one byte each time that it is let.</summary>
    public Func<Socket, Task<bool>> Drip(TimeSpan pause, string? body = null, params string[] headers) => async socket =>
    {
        body ??= new string('x', 1000);
        await WriteAsync(socket, Head(200, [$"Content-Length: {body.Length}", .. Typed(headers)]));
        foreach (var character in body)
        {
            await WriteAsync(socket, character.ToString());
            await Task.Delay(pause, _stop.Token);
        }

        return true;
    };

    /// <summary>Says nothing until the client gives up.</summary>
    public async Task<bool> Silence(Socket socket)
    {
        await socket.ReceiveAsync(new byte[1], _stop.Token);
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

    private static string[] Typed(string[] headers) =>
        headers.Any(static header => header.StartsWith("Content-Type", StringComparison.OrdinalIgnoreCase)) ? headers : ["Content-Type: text/plain", .. headers];

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
        Interlocked.Increment(ref _openConnections);
        using (socket)
        {
            try
            {
                await using var stream = new BufferedStream(new NetworkStream(socket));
                while (await ActOn(await ChaosRequestReader.ReadAsync(stream, _stop.Token))(socket))
                {
                }
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or IOException)
            {
            }
            finally
            {
                Interlocked.Decrement(ref _openConnections);
            }
        }
    }

    private Func<Socket, Task<bool>> ActOn(WireRequest request)
    {
        if (Choose is not null)
        {
            return Choose(request);
        }

        _requests.Enqueue(request);
        return _acts.TryDequeue(out var act) ? act : Default;
    }
}
