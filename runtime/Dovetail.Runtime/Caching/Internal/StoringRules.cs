using Dovetail.Http.Pipeline;

namespace Dovetail.Caching.Internal;

/// <summary>Which responses are kept, and for how long (RFC 9111 3). The cache is a private one: what is meant for shared caches alone is passed over.</summary>
internal static class StoringRules
{
    private const int MostVaried = 32;

    // How long beyond its lifetime a response is kept that can be validated.
    private static readonly TimeSpan ForValidation = TimeSpan.FromDays(1);

    private static readonly int[] Understood =
        [200, 203, 204, 300, 301, 302, 303, 307, 308, 400, 401, 403, 404, 405, 406, 409, 410, 411, 412, 413, 414, 415, 417, 422, 429, 500, 501, 502, 503, 504];

    /// <summary>Whether a response may be kept, whatever it depends on.</summary>
    public static bool MayKeep(CacheRequest request, ApiExchange exchange, ApiReply reply)
    {
        var control = CacheControl.Parse(reply.Headers["Cache-Control"]);
        if (request.Control.NoStore || exchange.Operation.Method != HttpMethod.Get || exchange.Redirect is not null
            || reply is not { IsWhole: true, Stream: null, Status: >= 200 and not 206 and not 304 } || reply.Body.Length > request.Options.MaxEntryBytes
            || (control.NoStore && !(control.MustUnderstand && IsUnderstood(reply.Status))) || (control.MustUnderstand && !IsUnderstood(reply.Status)))
        {
            return false;
        }

        if (request.Options.EffectiveMode is CacheMode.Fixed)
        {
            return reply.IsSuccess;
        }

        return control.MaxAge is not null || control.IsPublic || control.IsPrivate || reply.Headers["Expires"] is not null || Freshness.MayBeHeuristic(reply.Status);
    }

    /// <summary>The request headers that a response depends on, in one order; null where it depends on more than headers, or on too many.</summary>
    public static IReadOnlyList<string>? VariedBy(ApiReply reply)
    {
        var names = (reply.Headers.List("Vary") ?? []).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).ToList();
        return names.Contains("*") || names.Count > MostVaried ? null : names;
    }

    /// <summary>How long an entry is of use; null where it is of none, since it is neither fresh nor can be validated.</summary>
    public static TimeSpan? RetentionOf(StoredResponse response, CacheOptions options, DateTimeOffset now)
    {
        var rest = Freshness.Rest(response, options, now) is var fresh && fresh > TimeSpan.Zero ? fresh : TimeSpan.Zero;
        if (options.EffectiveMode is CacheMode.Fixed)
        {
            return rest > TimeSpan.Zero ? rest : null;
        }

        var stale = Longer(response.Control.StaleWhileRevalidate, Longer(response.Control.StaleIfError, options.StaleIfError ?? TimeSpan.Zero));
        var more = response.HasValidator || response.Control.MaxAge is not null ? Longer(ForValidation, stale) : stale;
        return rest + more > TimeSpan.Zero ? rest + more : null;
    }

    private static bool IsUnderstood(int status) => Array.IndexOf(Understood, status) >= 0;

    private static TimeSpan Longer(TimeSpan? one, TimeSpan other) => one is { } time && time > other ? time : other;
}
