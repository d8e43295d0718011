using System.Buffers;
using Microsoft.Extensions.Caching.Distributed;

namespace Dovetail.DependencyInjection;

/// <summary>
/// Kept responses in an <see cref="IDistributedCache"/>, for the instances of a service; without a copy more than needed where it is an
/// <see cref="IBufferDistributedCache"/>. What the cache loses is asked for again.
/// </summary>
/// <param name="cache">The cache.</param>
/// <param name="prefix">Stands before each key, so that several uses of one cache do not meet.</param>
public sealed class DistributedResponseStore(IDistributedCache cache, string prefix = "dovetail:response:") : IResponseStore
{
    private readonly IDistributedCache _cache = cache ?? throw new ArgumentNullException(nameof(cache));

    /// <inheritdoc/>
    public async ValueTask<ReadOnlyMemory<byte>?> GetAsync(string key, CancellationToken cancellationToken)
    {
        if (_cache is IBufferDistributedCache buffered)
        {
            var writer = new ArrayBufferWriter<byte>();
            return await buffered.TryGetAsync(prefix + key, writer, cancellationToken).ConfigureAwait(false) ? writer.WrittenMemory : null;
        }

        return await _cache.GetAsync(prefix + key, cancellationToken).ConfigureAwait(false) is { } entry ? entry : null;
    }

    /// <inheritdoc/>
    public async ValueTask SetAsync(string key, ReadOnlyMemory<byte> entry, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        var options = new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = lifetime };
        await (_cache is IBufferDistributedCache buffered
            ? buffered.SetAsync(prefix + key, new ReadOnlySequence<byte>(entry), options, cancellationToken).AsTask()
            : _cache.SetAsync(prefix + key, entry.ToArray(), options, cancellationToken)).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask RemoveAsync(string key, CancellationToken cancellationToken) => await _cache.RemoveAsync(prefix + key, cancellationToken).ConfigureAwait(false);
}
