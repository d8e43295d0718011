using System.Security.Cryptography;
using Dovetail.Http.Internal;
using Dovetail.Validation;

namespace Dovetail.Http;

/// <summary>Parts with a boundary between them (RFC 2046 5.1, RFC 7578). Files are streamed.</summary>
internal sealed class MultipartRequestBody : RequestBody
{
    private readonly IMultipartBody _body;
    private readonly string _contentType;
    private readonly string _boundary;
    private readonly ArgumentCheck _check;
    private MultipartWriter _first;
    private string? _flag;
    private bool _firstIsTaken;

    /// <summary>Writes the parts once. A boundary is given in tests; otherwise nobody can guess it, so that no file can hold it.</summary>
    /// <exception cref="ArgumentException">The content type, or that of a part, is malformed; a value has no text.</exception>
    public MultipartRequestBody(IMultipartBody body, string contentType, string? boundary = null, ArgumentCheck check = default)
    {
        _body = body;
        _contentType = contentType;
        _check = check;
        _boundary = boundary ?? RandomNumberGenerator.GetHexString(32, lowercase: true);
        _ = ContentType.Parse(contentType, _boundary);

        // Written at once for what is wrong with it, and for whether it can be replayed.
        _first = Write();
    }

    public override bool CanReplay => _first.CanReplay;

    public override long? Length
    {
        get
        {
            using var content = ContentOf(_first);
            return content.Headers.ContentLength;
        }
    }

    public override HttpContent CreateContent()
    {
        var parts = _firstIsTaken ? Write() : _first;
        _firstIsTaken = true;
        return ContentOf(parts);
    }

    public override void Raise(string flag)
    {
        _flag = flag;
        _first = Write();
    }

    protected override void Release()
    {
        foreach (var part in _first.Parts)
        {
            part.File?.Release();
        }
    }

    private MultipartStreamContent ContentOf(MultipartWriter parts) => new(parts.Parts, _boundary, ContentType.Parse(_contentType, _boundary));

    private MultipartWriter Write()
    {
        var writer = new MultipartWriter(_check, isForm: _contentType.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase));
        _body.WriteParts(writer);
        if (_flag is not null)
        {
            writer.Raise(_flag);
        }

        return writer;
    }
}
