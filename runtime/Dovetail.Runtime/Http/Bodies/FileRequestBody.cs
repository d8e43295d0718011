using System.Net.Http.Headers;
using Dovetail.Http.Internal;

namespace Dovetail.Http;

/// <summary>A file as the whole body.</summary>
internal sealed class FileRequestBody : RequestBody
{
    private readonly FileContent _file;
    private readonly MediaTypeHeaderValue _contentType;

    /// <exception cref="ArgumentException">The file's media type or the content type is malformed.</exception>
    public FileRequestBody(FileContent file, string contentType)
    {
        _file = file;

        // What the caller says of the file is truer than what the description says of all files.
        _contentType = ContentType.Parse(file.MediaType ?? (contentType.Contains('*', StringComparison.Ordinal) ? file.LikelyMediaType : contentType));
    }

    public override bool CanReplay => _file.CanReplay;

    public override long? Length => _file.Length;

    public override HttpContent CreateContent() => new FileStreamContent(_file, _contentType);

    protected override void Release() => _file.Release();
}
