using Dovetail.Http.Internal;
using Dovetail.Http.Settings;

namespace Dovetail.Http.Pipeline;

/// <summary>Which redirects are followed, and how (RFC 9110 15.4). What might change something elsewhere than the caller meant is not: its caller gets the response.</summary>
internal static class RedirectRules
{
    /// <summary>The target; null where the response is none of a redirect, or of one that is not followed.</summary>
    public static RedirectTarget? TargetOf(ApiExchange exchange, ApiReply reply)
    {
        var current = exchange.Redirect ?? new RedirectTarget(new Uri(exchange.Url), exchange.Operation.Method, SendsBody: true, IsForeign: false);
        return AddressOf(reply, current.Address) is { } address && MethodAfter(reply.Status, current.Method) is { } method
            ? Check(exchange, new RedirectTarget(address, method, current.SendsBody && method == current.Method, current.IsForeign || !IsOwn(exchange, address)))
            : null;
    }

    private static Uri? AddressOf(ApiReply reply, Uri current)
    {
        if (reply.Status is not (301 or 302 or 303 or 307 or 308) || !reply.Headers.TryGetValue("Location", out var location)
            || NamedAddress.Read(current, location) is not { } address)
        {
            return null;
        }

        // From https there is no way back to http, where anybody could read along.
        var isSafe = address.Scheme == Uri.UriSchemeHttps || current.Scheme == Uri.UriSchemeHttp;
        return isSafe && address.UserInfo.Length == 0 ? address : null;
    }

    // 301 and 302 leave open whether a POST becomes a GET: it is not for us to guess.
    private static HttpMethod? MethodAfter(int status, HttpMethod method) => status switch
    {
        307 or 308 => method,
        303 when method != HttpMethod.Head => HttpMethod.Get,
        _ => IsSafe(method) ? method : null,
    };

    private static RedirectTarget? Check(ApiExchange exchange, RedirectTarget target)
    {
        var canBeSent = !target.SendsBody || exchange.CanReplay;
        return canBeSent && (IsSafe(target.Method) || !target.IsForeign) ? target : null;
    }

    private static bool IsOwn(ApiExchange exchange, Uri address) => exchange.Settings.IsOwn(exchange.Endpoint, Origin.Of(address));

    private static bool IsSafe(HttpMethod method) => method == HttpMethod.Get || method == HttpMethod.Head;
}
