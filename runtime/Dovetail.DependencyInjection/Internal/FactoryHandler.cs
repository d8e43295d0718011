namespace Dovetail.DependencyInjection.Internal;

/// <summary>Sends each request with a client of the factory, which keeps the handlers and renews them.</summary>
internal sealed class FactoryHandler(IHttpClientFactory factory, string name) : HttpMessageHandler
{
    // What HttpClient has where nobody set another: the client's own timeouts are meant.
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(100);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Not disposed: the handler is the factory's, and the body of the response is yet to be read.
        var client = factory.CreateClient(name);
        if (client.Timeout == DefaultTimeout)
        {
            client.Timeout = Timeout.InfiniteTimeSpan;
        }

        return client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }
}
