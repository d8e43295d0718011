using System.Net;
using System.Net.Http.Headers;
using Dovetail.Serialization;

namespace Dovetail.Http.Internal;

/// <summary>Sends a pooled buffer, and keeps it from its pool for as long as it may still be sent.</summary>
internal sealed class PooledContent : HttpContent
{
    private readonly PooledBytes _bytes;
    private int _disposed;

    public PooledContent(PooledBytes bytes, MediaTypeHeaderValue contentType)
    {
        bytes.Hold();
        _bytes = bytes;
        Headers.ContentType = contentType;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        _bytes.Hold();
        try
        {
            await stream.WriteAsync(_bytes.Written, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _bytes.Release();
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _bytes.Length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            _bytes.Release();
        }

        base.Dispose(disposing);
    }
}
