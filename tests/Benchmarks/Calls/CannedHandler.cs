using System.Net;
using System.Net.Http.Headers;

namespace Dovetail.Benchmarks.Calls;

/// <summary>A server that is no server: the same order for every request, without a wait.</summary>
internal sealed class CannedHandler : HttpMessageHandler
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var content = new ByteArrayContent(OrderTexts.Order);
        content.Headers.ContentType = Json;
        var status = request.Method == HttpMethod.Post ? HttpStatusCode.Created : HttpStatusCode.OK;
        return Task.FromResult(new HttpResponseMessage(status) { Content = content, RequestMessage = request });
    }
}
