using Microsoft.Extensions.Caching.Distributed;

namespace Dovetail.DependencyInjection;

/// <summary>
/// Tokens in an <see cref="IDistributedCache"/>, for the instances of a service. Such a cache has no lock: where refresh tokens rotate, give the options a
/// <see cref="OAuthOptions.RefreshLock"/> as well. It may lose entries: users then have to sign in again. Encrypt it with <see cref="EncryptedTokenStore"/>.
/// </summary>
/// <param name="cache">The cache.</param>
/// <param name="prefix">Stands before each key, so that several uses of one cache do not meet.</param>
public sealed class DistributedTokenStore(IDistributedCache cache, string prefix = "dovetail:token:") : ITokenStore
{
    private readonly IDistributedCache _cache = cache ?? throw new ArgumentNullException(nameof(cache));

    /// <inheritdoc/>
    public async ValueTask<byte[]?> ReadAsync(string key, CancellationToken cancellationToken) => await _cache.GetAsync(prefix + key, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask WriteAsync(string key, byte[] entry, DateTimeOffset? expiresOn, CancellationToken cancellationToken) =>
        await _cache.SetAsync(prefix + key, entry, new DistributedCacheEntryOptions { AbsoluteExpiration = expiresOn }, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask RemoveAsync(string key, CancellationToken cancellationToken) => await _cache.RemoveAsync(prefix + key, cancellationToken).ConfigureAwait(false);
}
