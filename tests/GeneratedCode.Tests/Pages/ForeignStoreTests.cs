using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using ZiggyCreatures.Caching.Fusion;

namespace Features.Pages;

/// <summary>The stores of docs/guide/caching.md do with other caches what they say; that they compile as they stand there, <see cref="GuideTests"/> sees.</summary>
public sealed class ForeignStoreTests
{
    private static readonly byte[] Entry = [1, 2, 3];

    [Fact]
    public async Task HybridCache_keeps_and_looks_without_making_anything()
    {
        using var services = new ServiceCollection().AddHybridCache().Services.BuildServiceProvider();
        var cache = services.GetRequiredService<HybridCache>();
        var look = new HybridCacheEntryOptions
        {
            Flags = HybridCacheEntryFlags.DisableUnderlyingData | HybridCacheEntryFlags.DisableLocalCacheWrite | HybridCacheEntryFlags.DisableDistributedCacheWrite,
        };

        Assert.Null(await cache.GetOrCreateAsync("a", static _ => ValueTask.FromResult<byte[]?>(null), look));
        await cache.SetAsync("a", Entry, new HybridCacheEntryOptions { Expiration = TimeSpan.FromHours(1), LocalCacheExpiration = TimeSpan.FromHours(1) });
        Assert.Equal(Entry, await cache.GetOrCreateAsync("a", static _ => ValueTask.FromResult<byte[]?>(null), look));
        await cache.RemoveAsync("a");
        Assert.Null(await cache.GetOrCreateAsync("a", static _ => ValueTask.FromResult<byte[]?>(null), look));
    }

    [Fact]
    public async Task FusionCache_keeps_and_looks()
    {
        using var cache = new FusionCache(new FusionCacheOptions());

        Assert.False((await cache.TryGetAsync<byte[]>("a")).HasValue);
        await cache.SetAsync("a", Entry, TimeSpan.FromHours(1));
        Assert.Equal(Entry, (await cache.TryGetAsync<byte[]>("a")).Value);
        await cache.RemoveAsync("a");
        Assert.False((await cache.TryGetAsync<byte[]>("a")).HasValue);
    }
}
