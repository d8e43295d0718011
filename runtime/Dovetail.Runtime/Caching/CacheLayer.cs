using System.Net;
using Dovetail.Caching.Internal;
using Dovetail.Http;
using Dovetail.Http.Pipeline;
using Dovetail.Http.Requests;
using Dovetail.Http.Settings;
using Dovetail.Telemetry;

namespace Dovetail.Caching;

/// <summary>
/// A private cache after RFC 9111. A fresh response needs no credential, permit or attempt; one that is not is validated; calls that ask for the same share a request. Where
/// the cache is off it costs nothing.
/// </summary>
internal sealed class CacheLayer(IResponseStore? store, TimeProvider time) : ApiLayer
{
    private readonly CacheFlights _flights = new();
    private ResponseShelf? _shelf;

    public override ValueTask<ApiReply> SendAsync(ApiExchange exchange, CancellationToken cancellationToken) =>
        exchange.Policy.Cache.EffectiveMode is CacheMode.Off ? Next.SendAsync(exchange, cancellationToken)
        : !exchange.Operation.IsSafe ? ChangeAsync(exchange, cancellationToken)
        : IsRead(exchange.Operation) && CacheRequest.Of(exchange) is { } request ? ReadAsync(exchange, request, cancellationToken)
        : PassAsync(exchange, CacheForward.Bypass, cancellationToken);

    private static bool IsRead(ApiOperation operation) => !operation.Streams && (operation.Method == HttpMethod.Get || operation.Method == HttpMethod.Head);

    private ValueTask<ApiReply> PassAsync(ApiExchange exchange, CacheForward why, CancellationToken cancellationToken)
    {
        Tell(exchange, new CacheStatus { Forward = why });
        return Next.SendAsync(exchange, cancellationToken);
    }

    /// <summary>What changes something makes what is kept of it worthless (RFC 9111 4.4).</summary>
    private async ValueTask<ApiReply> ChangeAsync(ApiExchange exchange, CancellationToken cancellationToken)
    {
        var reply = await PassAsync(exchange, CacheForward.Method, cancellationToken).ConfigureAwait(false);
        if (reply.Status is >= 200 and < 400)
        {
            foreach (var place in PlacesOf(new Uri(exchange.Url), reply.Headers))
            {
                if (CacheRequest.KeyOf(exchange, place.GetLeftPart(UriPartial.Query)) is { } key)
                {
                    await ShelfOf(exchange).RemoveAsync(key, exchange.Policy.Cache, CancellationToken.None).ConfigureAwait(false);
                }
            }
        }

        return reply;
    }

    /// <summary>What a change is about: its address, and what the answer names, on the same server only.</summary>
    private static IEnumerable<Uri> PlacesOf(Uri address, ApiHeaders headers) => new[] { "", headers["Location"], headers["Content-Location"] }
        .Select(place => place is not null && Uri.TryCreate(address, place, out var named) ? named : null)
        .OfType<Uri>()
        .Where(place => Origin.Of(place) == Origin.Of(address));

    private async ValueTask<ApiReply> ReadAsync(ApiExchange exchange, CacheRequest request, CancellationToken cancellationToken)
    {
        for (var looks = 0; ; looks++)
        {
            var landed = _flights.Landed;
            var (kept, isOther) = await ShelfOf(exchange).FindAsync(request, cancellationToken).ConfigureAwait(false);
            var reuse = kept is null ? (Reuse?)null : ReuseRules.Judge(request, kept, time.GetUtcNow());
            if (reuse is Reuse.Fresh or Reuse.FreshMeanwhile)
            {
                if (reuse is Reuse.FreshMeanwhile)
                {
                    var later = exchange.Fork();
                    _flights.Start(request.Signature, token => FetchAsync(later, request, kept, token));
                }

                return Serve(exchange, request, kept!, new CacheStatus { IsHit = true, TimeToLive = Freshness.Rest(kept!, request.Options, time.GetUtcNow()) });
            }

            if (request.Control.OnlyIfCached)
            {
                throw new CacheMissException($"{exchange.Operation.Id}: no kept response may be used, and the call asks for nothing else (only-if-cached).");
            }

            var why = reuse switch { Reuse.Stale => CacheForward.Stale, Reuse.AskedForNew => CacheForward.Request, _ => isOther ? CacheForward.VaryMiss : CacheForward.UriMiss };
            if (exchange.Operation.Method == HttpMethod.Head || request.IsConditional)
            {
                return await PassAsync(exchange, why, cancellationToken).ConfigureAwait(false);
            }

            var fork = exchange.Fork();
            var (fetch, answer, isOwn) = await _flights.JoinAsync(
                request.Signature, looks == 0 ? landed : null, token => FetchAsync(fork, request, kept, token), cancellationToken).ConfigureAwait(false);
            if (fetch is null)
            {
                continue;
            }

            if (isOwn)
            {
                exchange.Adopt(fork);
            }

            return await EndAsync(exchange, request, fetch, answer, isOwn, why, cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask<ApiReply> EndAsync(
        ApiExchange exchange, CacheRequest request, CacheFetch fetch, ApiReply? answer, bool isOwn, CacheForward why, CancellationToken cancellationToken)
    {
        if (!isOwn && fetch.Shared is null)
        {
            return await PassAsync(exchange, why, cancellationToken).ConfigureAwait(false);
        }

        var status = new CacheStatus
        {
            Forward = why,
            ForwardStatus = fetch.ForwardStatus,
            IsStored = fetch.IsStored,
            IsCollapsed = !isOwn,
            TimeToLive = fetch.Shared is { } shared ? Freshness.Rest(shared, request.Options, time.GetUtcNow()) : null,
        };
        if (answer is not null)
        {
            Tell(exchange, status);
            return answer;
        }

        return Serve(exchange, request, fetch.Shared!, status);
    }

    private ApiReply Serve(ApiExchange exchange, CacheRequest request, StoredResponse response, CacheStatus status)
    {
        Tell(exchange, status);
        var age = Freshness.AgeOf(response, request.Options, time.GetUtcNow());
        var isNotModified = request.IsConditional && ReuseRules.IsNotModified(request, response);
        return response.ToReply(age, exchange.Operation.Method != HttpMethod.Head, isNotModified);
    }

    /// <summary>Sends, for whoever waits. The request has the time of the call that it was made for, and ends when nobody waits.</summary>
    private async Task<CacheFetch> FetchAsync(ApiExchange fork, CacheRequest request, StoredResponse? kept, CancellationToken cancellationToken)
    {
        var unconditional = kept is null ? null : fork.Fork();
        if (kept is { HasValidator: true })
        {
            Condition(fork, "If-None-Match", kept.ETag);
            Condition(fork, "If-Modified-Since", kept.LastModified);
        }

        var requested = time.GetUtcNow();
        ApiReply? reply = null;
        try
        {
            reply = await CallTimeoutLayer.SendAsync(Next, time, fork, cancellationToken).ConfigureAwait(false);
            if (reply.Status == 304 && kept is not null)
            {
                return ReuseRules.IsAbout(kept, reply.Headers)
                    ? await RefreshAsync(fork, request, kept, reply, requested, cancellationToken).ConfigureAwait(false)
                    : await FetchWholeAsync(fork, unconditional!, request, reply, cancellationToken).ConfigureAwait(false);
            }

            if (reply.Status is 500 or 502 or 503 or 504 && kept is not null && ReuseRules.MayStandIn(request, kept, time.GetUtcNow()))
            {
                var failed = reply.Status;
                reply.Dispose();
                return new CacheFetch(null) { Shared = kept, ForwardStatus = failed };
            }

            var (shared, isStored) = await StoreAsync(fork, request, reply, requested, cancellationToken).ConfigureAwait(false);
            return new CacheFetch(reply) { Shared = shared, IsStored = isStored };
        }
        catch (ApiConnectionException) when (reply is null && kept is not null && ReuseRules.MayStandIn(request, kept, time.GetUtcNow()))
        {
            fork.Reply?.Dispose();
            return new CacheFetch(null) { Shared = kept };
        }
        catch
        {
            reply?.Dispose();
            fork.Reply?.Dispose();
            throw;
        }
    }

    /// <summary>The server says of another response that it is still good: what it would answer with has to be asked for.</summary>
    private async ValueTask<CacheFetch> FetchWholeAsync(
        ApiExchange fork, ApiExchange unconditional, CacheRequest request, ApiReply reply, CancellationToken cancellationToken)
    {
        reply.Dispose();
        var fetch = await FetchAsync(unconditional, request, kept: null, cancellationToken).ConfigureAwait(false);
        fork.Adopt(unconditional);
        return fetch;
    }

    private async ValueTask<CacheFetch> RefreshAsync(
        ApiExchange fork, CacheRequest request, StoredResponse kept, ApiReply reply, DateTimeOffset requested, CancellationToken cancellationToken)
    {
        var refreshed = kept.Refresh(reply.Headers, requested, time.GetUtcNow());
        reply.Dispose();
        var isStored = !request.Control.NoStore && !refreshed.Control.NoStore
            && StoringRules.RetentionOf(refreshed, request.Options, time.GetUtcNow()) is { } retention
            && await ShelfOf(fork).PutAsync(request, refreshed, retention, cancellationToken).ConfigureAwait(false);
        return new CacheFetch(null) { Shared = refreshed, IsStored = isStored, ForwardStatus = (int)HttpStatusCode.NotModified };
    }

    /// <returns>What others may read as well, and whether it is kept; null where the response may not be kept, or is of no use to a second caller.</returns>
    private async ValueTask<(StoredResponse? Shared, bool IsStored)> StoreAsync(
        ApiExchange fork, CacheRequest request, ApiReply reply, DateTimeOffset requested, CancellationToken cancellationToken)
    {
        if (!StoringRules.MayKeep(request, fork, reply) || StoringRules.VariedBy(reply) is not { } names || request.Headers.Of(names, fork) is not { } varied)
        {
            return (null, false);
        }

        var now = time.GetUtcNow();
        var response = StoredResponse.Of(varied.Count > 0 ? request.KeyOf(varied) : request.Key, reply, varied, requested, now);
        return StoringRules.RetentionOf(response, request.Options, now) is { } retention
            ? (response, await ShelfOf(fork).PutAsync(request, response, retention, cancellationToken).ConfigureAwait(false))
            : (null, false);
    }

    private static void Condition(ApiExchange fork, string name, string? value)
    {
        if (value is not null && HeaderRules.CheckValue(value) is null)
        {
            fork.SetHeader(name, value);
        }
    }

    private static void Tell(ApiExchange exchange, CacheStatus status)
    {
        exchange.CacheStatus = status;
        ApiMetrics.CacheLooked(exchange, status);
    }

    // Made for the first call that wants it: most clients keep nothing.
    private ResponseShelf ShelfOf(ApiExchange exchange) => _shelf ?? (Interlocked.CompareExchange(ref _shelf, Shelf(exchange), null) ?? _shelf);

    private ResponseShelf Shelf(ApiExchange exchange) => new(new GuardedStore(store ?? new MemoryResponseStore(timeProvider: time), time, exchange.Telemetry));
}
