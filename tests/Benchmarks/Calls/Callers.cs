using Dovetail.Benchmarks.Orders;

namespace Dovetail.Benchmarks.Calls;

/// <summary>The clients that are compared, over any transport.</summary>
internal static class Callers
{
    public static ICaller HandWritten(HttpMessageHandler handler, Uri server) => new HandWrittenCaller(Http(handler, server));

    public static ICaller Dovetail(HttpMessageHandler handler, Uri server) =>
        new DovetailCaller(new OrdersClient(new OrdersClientOptions { HttpMessageHandler = handler, BaseAddress = server }));

    /// <summary>Ours, which keeps what it has read for an hour.</summary>
    public static ICaller Cached(HttpMessageHandler handler, Uri server) =>
        new DovetailCaller(new OrdersClient(new OrdersClientOptions { HttpMessageHandler = handler, BaseAddress = server, Cache = CacheOptions.For(TimeSpan.FromHours(1)) }));

    /// <summary>Refit's paths start with a slash, and its base address ends without one.</summary>
    public static ICaller Refit(HttpMessageHandler handler, Uri server) => new RefitCaller(Http(handler, new Uri(server.AbsoluteUri.TrimEnd('/'))));

    public static Task<ICaller> NSwagAsync(HttpMessageHandler handler, Uri server) => NSwagClient.CreateAsync(Http(handler, server));

    /// <summary>Kiota's base address ends without a slash, too.</summary>
    public static Task<ICaller> KiotaAsync(HttpMessageHandler handler, Uri server) => KiotaClient.CreateAsync(handler, server.AbsoluteUri.TrimEnd('/'));

    /// <param name="server">With a slash at the end, so that it is what relative paths start from.</param>
    private static HttpClient Http(HttpMessageHandler handler, Uri server) => new(handler) { BaseAddress = server };
}
