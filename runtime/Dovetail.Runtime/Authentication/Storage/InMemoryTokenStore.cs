using System.Collections.Concurrent;

namespace Dovetail;

/// <summary>Tokens in the memory of the process, for several credentials to share.</summary>
public sealed class InMemoryTokenStore : ITokenStore, ITokenRefreshLock
{
    private readonly ConcurrentDictionary<string, byte[]> _entries = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _locks = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ValueTask<byte[]?> ReadAsync(string key, CancellationToken cancellationToken) => new(_entries.GetValueOrDefault(key));

    /// <inheritdoc/>
    public ValueTask WriteAsync(string key, byte[] entry, DateTimeOffset? expiresOn, CancellationToken cancellationToken)
    {
        _entries[key] = entry;
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask RemoveAsync(string key, CancellationToken cancellationToken)
    {
        _entries.TryRemove(key, out _);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public async ValueTask<IAsyncDisposable> AcquireAsync(string key, CancellationToken cancellationToken)
    {
        var semaphore = _locks.GetOrAdd(key, static _ => new SemaphoreSlim(1, 1));
        await semaphore.WaitAsync(cancellationToken).ConfigureAwait(false);
        return new Hold(semaphore);
    }

    private sealed class Hold(SemaphoreSlim semaphore) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            semaphore.Release();
            return ValueTask.CompletedTask;
        }
    }
}
