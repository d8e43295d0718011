using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Dovetail.Http.Internal;

/// <summary>Streams the parts of a multipart body (RFC 2046 5.1.1).</summary>
internal sealed class MultipartStreamContent : HttpContent
{
    private readonly IReadOnlyList<MultipartPart> _parts;
    private readonly long?[] _lengths;
    private readonly byte[] _delimiter;
    private readonly byte[] _end;

    public MultipartStreamContent(IReadOnlyList<MultipartPart> parts, string boundary, MediaTypeHeaderValue contentType)
    {
        _parts = parts;
        _lengths = [.. parts.Select(static part => part.File is null ? part.Bytes.Length : part.File.Length)];
        _delimiter = Encoding.ASCII.GetBytes($"--{boundary}\r\n");
        _end = Encoding.ASCII.GetBytes($"--{boundary}--\r\n");
        Headers.ContentType = contentType;
    }

    private static ReadOnlyMemory<byte> LineEnd { get; } = "\r\n"u8.ToArray();

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        for (var index = 0; index < _parts.Count; index++)
        {
            var part = _parts[index];
            await stream.WriteAsync(_delimiter, cancellationToken).ConfigureAwait(false);
            await stream.WriteAsync(part.Header, cancellationToken).ConfigureAwait(false);
            await SendAsync(part, _lengths[index], stream, cancellationToken).ConfigureAwait(false);
            await stream.WriteAsync(LineEnd, cancellationToken).ConfigureAwait(false);
        }

        await stream.WriteAsync(_end, cancellationToken).ConfigureAwait(false);
    }

    private static Task SendAsync(MultipartPart part, long? length, Stream stream, CancellationToken cancellationToken) =>
        part.File is null ? stream.WriteAsync(part.Bytes, cancellationToken).AsTask() : part.File.SendAsync(stream, length, cancellationToken);

    protected override bool TryComputeLength(out long length)
    {
        length = _end.Length;
        for (var index = 0; index < _parts.Count; index++)
        {
            length += _delimiter.Length + _parts[index].Header.Length + (_lengths[index] ?? 0) + LineEnd.Length;
        }

        return !_lengths.Contains(null);
    }
}
