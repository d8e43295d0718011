namespace Dovetail.Caching.Internal;

/// <summary>What may be done with a kept response (RFC 9111 4, 5.2; RFC 5861).</summary>
internal static class ReuseRules
{
    public static Reuse Judge(CacheRequest request, StoredResponse response, DateTimeOffset now)
    {
        var (asked, options) = (request.Control, request.Options);
        var rest = Freshness.Rest(response, options, now);
        var isFixed = options.EffectiveMode is CacheMode.Fixed;
        if (request.AsksForNew || (!isFixed && response.Control.NoCache))
        {
            return rest > TimeSpan.Zero ? Reuse.AskedForNew : Reuse.Stale;
        }

        if (asked.MaxAge is { } maxAge && Freshness.AgeOf(response, options, now) > maxAge)
        {
            return rest > TimeSpan.Zero ? Reuse.AskedForNew : Reuse.Stale;
        }

        if (rest > TimeSpan.Zero)
        {
            return asked.MinFresh is { } least && rest < least ? Reuse.AskedForNew : Reuse.Fresh;
        }

        if (isFixed || response.Control.MustRevalidate)
        {
            return Reuse.Stale;
        }

        return asked.MaxStale is { } most && rest.Negate() <= most ? Reuse.Fresh
            : response.Control.StaleWhileRevalidate is { } meanwhile && rest.Negate() < meanwhile ? Reuse.FreshMeanwhile
            : Reuse.Stale;
    }

    /// <summary>Whether a response may stand in for an answer that says that the server can not give one (RFC 5861 4).</summary>
    public static bool MayStandIn(CacheRequest request, StoredResponse response, DateTimeOffset now)
    {
        if (request.AsksForNew || response.Control.MustRevalidate || response.Control.NoCache || request.Options.EffectiveMode is CacheMode.Fixed)
        {
            return false;
        }

        var allowed = request.Control.StaleIfError ?? response.Control.StaleIfError ?? request.Options.StaleIfError;
        return allowed is { } time && Freshness.Rest(response, request.Options, now).Negate() < time;
    }

    /// <summary>Whether the response that the caller has is the one that is kept (RFC 9111 4.3.2, RFC 9110 13.1.2).</summary>
    public static bool IsNotModified(CacheRequest request, StoredResponse response)
    {
        if (request.Headers["If-None-Match"] is { } tags)
        {
            return tags.Trim() == "*" || (response.ETag is { } tag && ApiHeaders.Items(tags).Any(other => Weak(other) == Weak(tag)));
        }

        return HttpDate.Read(request.Headers["If-Modified-Since"]) is { } since
            && HttpDate.Read(response.LastModified ?? response.Headers["Date"]) is { } modified && modified <= since;
    }

    /// <summary>Whether a 304 is about the kept response: one with another tag is about another one, and says nothing of it (RFC 9111 4.3.4).</summary>
    public static bool IsAbout(StoredResponse response, ApiHeaders notModified) =>
        notModified["ETag"] is not { Length: > 0 } tag || response.ETag is not { } own || Weak(tag) == Weak(own);

    private static string Weak(string tag) => tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag;
}
