using System.Net.Http.Headers;
using System.Text;
using Dovetail.Http.Internal;

namespace Dovetail.Http;

/// <summary>A text: in UTF-8, unless its content type names another charset.</summary>
internal sealed class TextRequestBody : RequestBody
{
    private readonly byte[] _bytes;
    private readonly MediaTypeHeaderValue _contentType;

    /// <exception cref="ArgumentException">The content type is malformed, or names a charset that does not exist.</exception>
    public TextRequestBody(string text, string contentType)
    {
        _contentType = ContentType.Parse(contentType);
        if (_contentType.CharSet is null && _contentType.MediaType!.StartsWith("text/", StringComparison.OrdinalIgnoreCase))
        {
            _contentType.CharSet = Encoding.UTF8.WebName;
        }

        var charset = _contentType.CharSet?.Trim('"');
        var encoding = charset is null ? Encoding.UTF8 : Encoding.GetEncoding(charset);
        _bytes = encoding is UTF8Encoding ? StrictText.Utf8(text) : encoding.GetBytes(text);
    }

    public override bool CanReplay => true;

    public override long? Length => _bytes.Length;

    public override HttpContent CreateContent()
    {
        var content = new ByteArrayContent(_bytes);
        content.Headers.ContentType = _contentType;
        return content;
    }
}
