using System.Net;
using Dovetail.Serialization;

namespace Dovetail.Http.Internal;

/// <summary>Sends a pooled buffer, and keeps it from its pool for as long as it may still be sent.</summary>
internal sealed class PooledContent : HttpContent
{
    private readonly PooledBytes _bytes;
    private int _disposed;

    /// <param name="bytes">What is sent.</param>
    /// <param name="contentType">Its media type, well formed.</param>
    public PooledContent(PooledBytes bytes, string contentType)
    {
        bytes.Hold();
        _bytes = bytes;

        // As text: one that is parsed is an object, which a handler could change for all that share it.
        Headers.TryAddWithoutValidation("Content-Type", contentType);
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
