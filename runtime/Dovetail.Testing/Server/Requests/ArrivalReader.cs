using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Dovetail.Testing.Server.Requests;

/// <summary>Reads requests, from the process and from the wire.</summary>
internal static class ArrivalReader
{
    /// <summary>A request of this process.</summary>
    public static async Task<Arrived> ReadAsync(HttpRequestMessage request, long limit, CancellationToken cancellationToken)
    {
        var fields = request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated ?? default)
            .SelectMany(static field => field.Value.Select(value => new KeyValuePair<string, string>(field.Key, value)))
            .ToList();
        var uri = request.RequestUri ?? throw new InvalidOperationException("The request has no address.");
        if (request.Content is null)
        {
            return new Arrived(request.Method.Method, uri.AbsolutePath, uri.Query, fields, null);
        }

        // Content with a length of its own says it only when it is asked.
        _ = request.Content.Headers.ContentLength;
        var stream = await request.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var (body, wrong) = await ReadAsync(stream, fields, limit, cancellationToken).ConfigureAwait(false);
        return new Arrived(request.Method.Method, uri.AbsolutePath, uri.Query, fields, body) { Unread = wrong };
    }

    /// <summary>A request of another process.</summary>
    public static async Task<Arrived> ReadAsync(HttpContext context, long limit, CancellationToken cancellationToken)
    {
        var fields = context.Request.Headers.SelectMany(static field => field.Value.Select(value => new KeyValuePair<string, string>(field.Key, value ?? ""))).ToList();
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var uri = new Uri(new Uri("http://localhost"), target.StartsWith('/') ? target : "/");
        var hasBody = context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody ?? true;
        var (body, wrong) = hasBody ? await ReadAsync(context.Request.Body, fields, limit, cancellationToken).ConfigureAwait(false) : (null, null);
        return new Arrived(context.Request.Method, uri.AbsolutePath, uri.Query, fields, body) { Unread = wrong };
    }

    private static async Task<(ReadOnlyMemory<byte>? Body, UnreadBody? Wrong)> ReadAsync(
        Stream stream,
        List<KeyValuePair<string, string>> fields,
        long limit,
        CancellationToken cancellationToken)
    {
        var coding = fields.Where(static field => field.Key.Equals("Content-Encoding", StringComparison.OrdinalIgnoreCase))
            .Select(static field => field.Value.ToLowerInvariant())
            .FirstOrDefault();
        await using var plain = coding switch
        {
            "gzip" or "x-gzip" => new GZipStream(stream, CompressionMode.Decompress),
            "br" => new BrotliStream(stream, CompressionMode.Decompress),
            "deflate" => new ZLibStream(stream, CompressionMode.Decompress),
            _ => stream,
        };
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        try
        {
            while (await plain.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is var read and > 0)
            {
                if (bytes.Length + read > limit)
                {
                    return (Array.Empty<byte>(), new UnreadBody("is larger than what the test server reads (MaxBodyBytes).", 413));
                }

                bytes.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            return (Array.Empty<byte>(), new UnreadBody($"is not {coding}, as its Content-Encoding says.", 400));
        }

        return (bytes.ToArray(), null);
    }
}
