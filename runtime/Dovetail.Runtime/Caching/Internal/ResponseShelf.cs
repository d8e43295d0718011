namespace Dovetail.Caching.Internal;

/// <summary>Puts responses into a store and finds them there: of one address those for different request headers.</summary>
internal sealed class ResponseShelf(GuardedStore store)
{
    // Servers name other headers now and then, for an error or a redirect.
    private const int MostVariants = 4;

    /// <returns>The response; and, where there is none, whether something is kept for other request headers.</returns>
    public async ValueTask<(StoredResponse? Response, bool IsOther)> FindAsync(CacheRequest request, CancellationToken cancellationToken)
    {
        switch (await ReadAsync(request.Key, request, cancellationToken).ConfigureAwait(false))
        {
            case StoredResponse response:
                return (response, false);

            case List<string[]> variants:
                foreach (var names in variants)
                {
                    var key = request.KeyOf(names.Select(name => KeyValuePair.Create(name, request.Headers[name])));
                    if (await ReadAsync(key, request, cancellationToken).ConfigureAwait(false) is StoredResponse varied && Matches(varied, request))
                    {
                        return (varied, false);
                    }
                }

                return (null, true);

            default:
                return (null, false);
        }
    }

    /// <returns>Whether it is kept.</returns>
    public async ValueTask<bool> PutAsync(CacheRequest request, StoredResponse response, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        var timeout = request.Options.StoreTimeout;
        if (response.Varied.Count > 0)
        {
            var names = response.Varied.Select(static field => field.Key).ToArray();
            var known = await ReadAsync(request.Key, request, cancellationToken).ConfigureAwait(false) as List<string[]> ?? [];
            IReadOnlyList<string>[] variants = [names, .. known.Where(other => !other.SequenceEqual(names, StringComparer.OrdinalIgnoreCase)).Take(MostVariants - 1)];
            if (!await store.SetAsync(request.Key, EntryFormat.Write(request.Key, variants), lifetime, timeout, cancellationToken).ConfigureAwait(false))
            {
                return false;
            }
        }

        return await store.SetAsync(response.Key, EntryFormat.Write(response), lifetime, timeout, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask RemoveAsync(string key, CacheOptions options, CancellationToken cancellationToken) =>
        await store.RemoveAsync(key, options.StoreTimeout, cancellationToken).ConfigureAwait(false);

    private static bool Matches(StoredResponse response, CacheRequest request) => response.Varied.All(field => request.Headers[field.Key] == field.Value);

    private async ValueTask<object?> ReadAsync(string key, CacheRequest request, CancellationToken cancellationToken) =>
        await store.GetAsync(key, request.Options.StoreTimeout, cancellationToken).ConfigureAwait(false) is { } entry ? EntryFormat.Read(key, entry) : null;
}
