using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Dovetail.Runtime.Tests.Wire;

/// <summary>Answers each connection with the same bytes, whatever they are, and closes it.</summary>
internal sealed class RawServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public RawServer(string response)
    {
        _listener.Start();
        _ = ServeAsync(Encoding.Latin1.GetBytes(response));
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync(byte[] response)
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                _ = await client.GetStream().ReadAsync(new byte[4096]);
                await client.GetStream().WriteAsync(response);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or IOException)
        {
        }
    }
}
