namespace Dovetail.Http.Internal;

/// <summary>The user's handlers of each attempt, before the transport. Nothing in it is disposed with it.</summary>
internal static class HandlerChain
{
    public static HttpMessageInvoker Build(IList<DelegatingHandler> handlers, HttpMessageInvoker transport)
    {
        if (handlers.Count == 0)
        {
            return transport;
        }

        HttpMessageHandler inner = new Forwarder(transport);
        foreach (var handler in handlers.Reverse())
        {
            handler.InnerHandler = inner;
            inner = handler;
        }

        return new HttpMessageInvoker(inner, disposeHandler: false);
    }

    private sealed class Forwarder(HttpMessageInvoker transport) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            transport is HttpClient client
                ? client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
                : transport.SendAsync(request, cancellationToken);
    }
}
