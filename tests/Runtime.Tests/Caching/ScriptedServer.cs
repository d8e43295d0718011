using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Dovetail.Runtime.Tests.Caching;

/// <summary>A server of bytes: it reads requests and writes what the script says, header for header, so that nothing is there that a test did not ask for.</summary>
internal sealed class ScriptedServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public ScriptedServer()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>Gives the bytes of the answer; null: the connection is closed.</summary>
    public Func<ScriptedRequest, string?> Respond { get; set; } = static _ => null;

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
                while (await ReadAsync(reader) is { } request && Respond(request) is { } answer)
                {
                    await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(answer));
                }
            }
            catch (IOException)
            {
            }
        }
    }

    private static async Task<ScriptedRequest?> ReadAsync(StreamReader reader)
    {
        if (await reader.ReadLineAsync() is not { Length: > 0 } start)
        {
            return null;
        }

        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (await reader.ReadLineAsync() is { Length: > 0 } line)
        {
            headers[line[..line.IndexOf(':', StringComparison.Ordinal)]] = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        }

        if (headers.TryGetValue("Content-Length", out var length))
        {
            await reader.ReadBlockAsync(new char[int.Parse(length, CultureInfo.InvariantCulture)]);
        }

        var words = start.Split(' ');
        return new ScriptedRequest(words[0], words[1], headers);
    }
}
