using Dovetail.Http.Internal;

namespace Dovetail.Http;

/// <summary>A body of bytes, handed to the caller while it comes.</summary>
public sealed class FileResponseReader : ResponseReader<FileResponse>
{
    internal override bool Streams => true;

    internal override FileResponse Read(ReadingScope scope)
    {
        var reply = scope.Reply;
        return new FileResponse(reply.Stream ?? Stream.Null, reply, reply.Headers)
        {
            MediaType = reply.MediaType.Name,
            Length = reply.Content.Headers.ContentLength,
        };
    }
}
