using System.Globalization;
using System.Text;

namespace Dovetail.ResponseFuzz;

/// <summary>Reads a request of HTTP/1.1 as the client under test writes them.</summary>
internal static class RequestReader
{
    /// <returns>The request; null where the connection has ended.</returns>
    public static async Task<HttpRequestMessage?> ReadAsync(Stream stream, Uri address, CancellationToken cancellationToken)
    {
        if (await LineAsync(stream, cancellationToken) is not { Length: > 0 } first || first.Split(' ') is not [var method, var target, _])
        {
            return null;
        }

        var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, target));
        var headers = new List<(string Name, string Value)>();
        while (await LineAsync(stream, cancellationToken) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers.Add((line[..colon], line[(colon + 1)..].Trim()));
        }

        request.Content = new ByteArrayContent(await BodyAsync(stream, headers, cancellationToken));
        foreach (var (name, value) in headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return request;
    }

    private static async Task<byte[]> BodyAsync(Stream stream, List<(string Name, string Value)> headers, CancellationToken cancellationToken)
    {
        if (headers.Exists(static header => header.Name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase)))
        {
            var body = new List<byte>();
            while (int.Parse((await LineAsync(stream, cancellationToken))!, NumberStyles.HexNumber, CultureInfo.InvariantCulture) is > 0 and var length)
            {
                body.AddRange(await ExactlyAsync(stream, length, cancellationToken));
                await LineAsync(stream, cancellationToken);
            }

            await LineAsync(stream, cancellationToken);
            return [.. body];
        }

        var declared = headers.Find(static header => header.Name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)).Value;
        return await ExactlyAsync(stream, declared is null ? 0 : int.Parse(declared, CultureInfo.InvariantCulture), cancellationToken);
    }

    private static async Task<byte[]> ExactlyAsync(Stream stream, int length, CancellationToken cancellationToken)
    {
        var bytes = new byte[length];
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }

    private static async Task<string?> LineAsync(Stream stream, CancellationToken cancellationToken)
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (await stream.ReadAsync(one, cancellationToken) == 1)
        {
            if (one[0] == '\n')
            {
                return line.ToString();
            }

            if (one[0] != '\r')
            {
                line.Append((char)one[0]);
            }
        }

        return null;
    }
}
