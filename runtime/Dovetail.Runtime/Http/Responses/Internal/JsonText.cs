using System.Text;
using Dovetail.Http.Pipeline;

namespace Dovetail.Http.Internal;

/// <summary>JSON is UTF-8 (RFC 8259 8.1); what says that it is not, is converted.</summary>
internal static class JsonText
{
    public static ReadOnlyMemory<byte> Utf8(ApiReply reply) =>
        reply.MediaType.CharSet is { } charSet && BodyText.ByName(charSet) is { } encoding && encoding is not (UTF8Encoding or ASCIIEncoding)
            ? Encoding.UTF8.GetBytes(BodyText.Decode(reply.Body.Span, charSet))
            : reply.Body;
}
