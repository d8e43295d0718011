using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Dovetail.ResponseFuzz;

/// <summary>A server on a socket: it reads requests, and writes whatever it is given.</summary>
internal sealed class FuzzServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Func<HttpRequestMessage, Task<Answer>> _answer;
    private readonly Task _running;
    private int _open;

    public FuzzServer(Func<HttpRequestMessage, Task<Answer>> answer)
    {
        _answer = answer;
        _listener.Start();
        _running = RunAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>Connections that the client has not closed.</summary>
    public int Open => Volatile.Read(ref _open);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _running;
        _end.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_end.Token);
                _ = ServeAsync(socket);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The end.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        Interlocked.Increment(ref _open);
        try
        {
            using (socket)
            {
                await using var stream = new NetworkStream(socket);
                while (await RequestReader.ReadAsync(stream, Address, _end.Token) is { } request)
                {
                    if (!await WriteAsync(stream, request))
                    {
                        return;
                    }
                }
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The client is gone.
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }

    /// <returns>Whether the connection goes on.</returns>
    private async Task<bool> WriteAsync(NetworkStream stream, HttpRequestMessage request)
    {
        var answer = await _answer(request);
        await stream.WriteAsync(answer.ToBytes(withBody: request.Method != HttpMethod.Head), _end.Token);
        if (answer.FallsSilent)
        {
            // Until the client gives up.
            await stream.CopyToAsync(Stream.Null, _end.Token);
        }

        return answer is { CutAfter: null, FallsSilent: false, Framing: not Framing.Close };
    }
}
