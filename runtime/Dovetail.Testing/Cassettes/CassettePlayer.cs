using System.Net;
using Dovetail.Http.Pipeline;

namespace Dovetail.Testing.Cassettes;

/// <summary>Makes replies of recorded answers.</summary>
internal static class CassettePlayer
{
    public static ApiReply Play(CassetteResponse response, ApiExchange exchange)
    {
        var body = response.Body.ToBytes();
        var reply = ApiReply.Kept((HttpStatusCode)response.Status, response.Headers, body);
        if (reply.IsSuccess && exchange.Operation.Streams)
        {
            reply.Stream = new MemoryStream(body, writable: false);
        }

        return reply;
    }
}
