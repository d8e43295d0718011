using System.Net;
using System.Net.Http.Headers;

namespace Dovetail.Http.Internal;

/// <summary>Streams a file.</summary>
internal sealed class FileStreamContent : HttpContent
{
    private readonly FileContent _file;
    private readonly long? _length;

    public FileStreamContent(FileContent file, MediaTypeHeaderValue contentType)
    {
        _file = file;
        _length = file.Length;
        Headers.ContentType = contentType;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        _file.SendAsync(stream, _length, cancellationToken);

    protected override bool TryComputeLength(out long length)
    {
        length = _length ?? 0;
        return _length is not null;
    }
}
