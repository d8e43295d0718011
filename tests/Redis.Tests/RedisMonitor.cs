using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Dovetail.Redis.Tests;

/// <summary>Sees every command that a Redis executes, as Redis itself tells it.</summary>
internal sealed class RedisMonitor : IDisposable
{
    private readonly List<string> _lines = [];
    private readonly TcpClient _client;
    private readonly Task _reading;

    private RedisMonitor(TcpClient client, StreamReader reader)
    {
        _client = client;
        _reading = Task.Run(() => ReadAsync(reader));
    }

    public static async Task<RedisMonitor> StartAsync(int port)
    {
        var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes("MONITOR\r\n"));
        var reader = new StreamReader(stream, Encoding.ASCII);
        Assert.Equal("+OK", await reader.ReadLineAsync());
        return new RedisMonitor(client, reader);
    }

    /// <summary>When the script took permits, in microseconds of Redis' clock, in order.</summary>
    public long[] Grants()
    {
        lock (_lines)
        {
            return [.. _lines
                .Where(static line => line.Contains(" lua] \"RPUSH\"", StringComparison.Ordinal) || line.Contains(" lua] \"SET\"", StringComparison.Ordinal))
                .Select(static line => line.Split('"'))
                .Select(static parts => long.Parse(parts[5].Split(' ')[^1], CultureInfo.InvariantCulture))
                .Order()];
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        _reading.Wait();
    }

    private async Task ReadAsync(StreamReader reader)
    {
        try
        {
            while (await reader.ReadLineAsync() is { } line)
            {
                lock (_lines)
                {
                    _lines.Add(line);
                }
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
        }
    }
}
