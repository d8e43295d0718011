using System.Net;
using System.Net.Http.Headers;

namespace Dovetail.Benchmarks.Calls;

/// <summary>A server that is no server: takes what is sent, and gives the same order for every request, without a wait.</summary>
internal sealed class CannedHandler : HttpMessageHandler
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is not null)
        {
            await request.Content.CopyToAsync(Stream.Null, cancellationToken);
        }

        var content = new ByteArrayContent(OrderTexts.Order);
        content.Headers.ContentType = Json;
        var status = request.Method == HttpMethod.Post ? HttpStatusCode.Created : HttpStatusCode.OK;
        return new HttpResponseMessage(status) { Content = content, RequestMessage = request };
    }
}
