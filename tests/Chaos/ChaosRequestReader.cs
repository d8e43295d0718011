using System.Globalization;
using System.Text;

namespace Dovetail.Chaos;

/// <summary>Reads a request off a bare stream: head, and a body with a length or in chunks.</summary>
internal static class ChaosRequestReader
{
    /// <exception cref="EndOfStreamException">The client has closed the connection.</exception>
    public static async Task<WireRequest> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var first = (await ReadLineAsync(stream, cancellationToken)).Split(' ');
        var headers = new List<KeyValuePair<string, string>>();
        while (await ReadLineAsync(stream, cancellationToken) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers.Add(new(line[..colon], line[(colon + 1)..].Trim()));
        }

        return new WireRequest(first[0], first[1], headers, await ReadBodyAsync(stream, headers, cancellationToken));
    }

    private static async Task<byte[]> ReadBodyAsync(Stream stream, List<KeyValuePair<string, string>> headers, CancellationToken cancellationToken)
    {
        if (headers.Any(static header => header.Key == "Transfer-Encoding"))
        {
            using var body = new MemoryStream();
            while (await ReadLineAsync(stream, cancellationToken) is var size && int.Parse(size, NumberStyles.HexNumber, CultureInfo.InvariantCulture) is > 0 and var length)
            {
                body.Write(await ReadExactlyAsync(stream, length, cancellationToken));
                await ReadLineAsync(stream, cancellationToken);
            }

            await ReadLineAsync(stream, cancellationToken);
            return body.ToArray();
        }

        var announced = headers.Find(static header => header.Key == "Content-Length").Value;
        return announced is null ? [] : await ReadExactlyAsync(stream, int.Parse(announced, CultureInfo.InvariantCulture), cancellationToken);
    }

    private static async Task<byte[]> ReadExactlyAsync(Stream stream, int length, CancellationToken cancellationToken)
    {
        var bytes = new byte[length];
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }

    private static async Task<string> ReadLineAsync(Stream stream, CancellationToken cancellationToken)
    {
        var line = new StringBuilder();
        var next = new byte[1];
        while (true)
        {
            await stream.ReadExactlyAsync(next, cancellationToken);
            if (next[0] == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            line.Append((char)next[0]);
        }
    }
}
