using StackExchange.Redis;

namespace Dovetail.Redis;

/// <summary>
/// Lets one of several instances renew a token, by a key in Redis that goes away by itself when its holder dies. Redis that can not be asked fails the renewal, rather than
/// let two instances use a refresh token twice.
/// </summary>
/// <param name="connection">The connection to Redis. Not disposed with the lock.</param>
/// <param name="keyPrefix">What keys begin with.</param>
/// <param name="lease">How long the lock is held at most; 30 s by default. Longer than a token request may take.</param>
/// <param name="timeProvider">The clock of waits; that of the system by default.</param>
public sealed class RedisTokenRefreshLock(
    IConnectionMultiplexer connection, string keyPrefix = "dovetail", TimeSpan? lease = null, TimeProvider? timeProvider = null)
    : ITokenRefreshLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly TimeSpan _lease = lease ?? TimeSpan.FromSeconds(30);
    private readonly TimeProvider _time = timeProvider ?? TimeProvider.System;

    /// <inheritdoc/>
    public async ValueTask<IAsyncDisposable> AcquireAsync(string key, CancellationToken cancellationToken)
    {
        var database = connection.GetDatabase();
        RedisKey name = $"{keyPrefix}:lock:{key}";
        RedisValue owner = Guid.NewGuid().ToString("N");
        while (!await database.LockTakeAsync(name, owner, _lease).ConfigureAwait(false))
        {
            await Task.Delay(Pause, _time, cancellationToken).ConfigureAwait(false);
        }

        return new Holder(database, name, owner);
    }

    private sealed class Holder(IDatabase database, RedisKey name, RedisValue owner) : IAsyncDisposable
    {
        // Only the holder's own lock: after a lease that was too short it is another's.
        public async ValueTask DisposeAsync()
        {
            try
            {
                await database.LockReleaseAsync(name, owner).ConfigureAwait(false);
            }
            catch (Exception e) when (e is RedisException or TimeoutException or ObjectDisposedException)
            {
                // It goes away by itself.
            }
        }
    }
}
