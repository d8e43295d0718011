using System.Globalization;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Dovetail.Authentication.OAuth;

/// <summary>Waits on the loopback interface for the browser to come back with an answer (RFC 8252 7.3). Other visitors get a 404, and change nothing.</summary>
internal sealed class LoopbackListener : IDisposable
{
    private const int MaxRequestBytes = 16 * 1024;
    private static readonly TimeSpan LongestRequest = TimeSpan.FromSeconds(5);

    private readonly TcpListener _listener;

    /// <exception cref="ArgumentException">The path is none.</exception>
    public LoopbackListener(int port, string path)
    {
        if (path is not ['/', ..] || path.StartsWith("//", StringComparison.Ordinal) || path.AsSpan().ContainsAny("?#\\ "))
        {
            throw new ArgumentException("The path of a redirect begins with one slash, and has no query or fragment.", nameof(path));
        }

        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        Address = new Uri(FormattableString.Invariant($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}{path}"));
    }

    public Uri Address { get; }

    public async Task<Uri> WaitAsync(string state, CancellationToken cancellationToken)
    {
        var answer = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var visits = VisitAsync(state, answer, end.Token);
        try
        {
            return await (await Task.WhenAny(answer.Task, visits).ConfigureAwait(false) == visits ? FailAsync(visits) : answer.Task).ConfigureAwait(false);
        }
        finally
        {
            await end.CancelAsync().ConfigureAwait(false);
        }
    }

    public void Dispose() => _listener.Dispose();

    private static async Task<Uri> FailAsync(Task visits)
    {
        await visits.ConfigureAwait(false);
        throw new UnreachableException();
    }

    /// <summary>Hears each visitor apart from the others: a browser opens connections that it does not use.</summary>
    private async Task VisitAsync(string state, TaskCompletionSource<Uri> answer, CancellationToken cancellationToken)
    {
        while (true)
        {
            var client = await _listener.AcceptTcpClientAsync(cancellationToken).ConfigureAwait(false);
            _ = HearAsync(client, state, answer, cancellationToken);
        }
    }

    private async Task HearAsync(TcpClient client, string state, TaskCompletionSource<Uri> answer, CancellationToken cancellationToken)
    {
        using (client)
        {
            if (await TryReadAsync(client, state, cancellationToken).ConfigureAwait(false) is { } found)
            {
                answer.TrySetResult(found);
            }
        }
    }

    private async Task<Uri?> TryReadAsync(TcpClient client, string state, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(LongestRequest);
        try
        {
            var stream = client.GetStream();
            var target = await ReadTargetAsync(stream, timeout.Token).ConfigureAwait(false);
            var answer = target is not null && Uri.TryCreate(Address, target, out var address) && address.AbsolutePath == Address.AbsolutePath
                && AuthorizationAnswer.Read(address).IsTo(state) ? address : null;
            await stream.WriteAsync(Page(answer is not null), timeout.Token).ConfigureAwait(false);
            return answer;
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
        {
            return null;
        }
    }

    /// <returns>The target of a GET request; null where it is none.</returns>
    private static async Task<string?> ReadTargetAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var bytes = new byte[MaxRequestBytes];
        var length = 0;
        while (length < bytes.Length && !bytes.AsSpan(0, length).EndsWith("\r\n\r\n"u8))
        {
            var read = await stream.ReadAsync(bytes.AsMemory(length), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                return null;
            }

            length += read;
        }

        var line = Encoding.Latin1.GetString(bytes, 0, length).Split("\r\n", 2)[0].Split(' ');
        return line is ["GET", ['/', ..] target, ['H', 'T', 'T', 'P', ..]] && !target.StartsWith("//", StringComparison.Ordinal) ? target : null;
    }

    private static byte[] Page(bool isAnswer)
    {
        var text = isAnswer ? "You are signed in, or the sign-in was refused. You can close this window." : "There is nothing here.";
        return Encoding.ASCII.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"HTTP/1.1 {(isAnswer ? "200 OK" : "404 Not Found")}\r\n"
            + $"Content-Type: text/plain\r\nContent-Length: {text.Length}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n{text}"));
    }
}
