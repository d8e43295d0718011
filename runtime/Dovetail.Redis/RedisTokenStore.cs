using StackExchange.Redis;

namespace Dovetail.Redis;

/// <summary>
/// Keeps tokens in Redis, so that all instances of an application use the same ones. Entries hold secrets: put an <see cref="EncryptedTokenStore"/> around it wherever others
/// can read that Redis.
/// </summary>
/// <param name="connection">The connection to Redis. Not disposed with the store.</param>
/// <param name="keyPrefix">What keys begin with.</param>
/// <param name="timeProvider">The clock; that of the system by default.</param>
public sealed class RedisTokenStore(IConnectionMultiplexer connection, string keyPrefix = "dovetail", TimeProvider? timeProvider = null) : ITokenStore
{
    private readonly TimeProvider _time = timeProvider ?? TimeProvider.System;

    /// <inheritdoc/>
    public async ValueTask<byte[]?> ReadAsync(string key, CancellationToken cancellationToken) =>
        await connection.GetDatabase().StringGetAsync(Key(key)).WaitAsync(cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask WriteAsync(string key, byte[] entry, DateTimeOffset? expiresOn, CancellationToken cancellationToken)
    {
        // Redis 6.0 takes no point in time, and no time of zero.
        var lifetime = expiresOn - _time.GetUtcNow();
        if (lifetime <= TimeSpan.Zero)
        {
            await RemoveAsync(key, cancellationToken).ConfigureAwait(false);
            return;
        }

        var expiration = lifetime is { } time ? new Expiration(time) : Expiration.Default;
        await connection.GetDatabase().StringSetAsync(Key(key), entry, expiration).WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask RemoveAsync(string key, CancellationToken cancellationToken) =>
        await connection.GetDatabase().KeyDeleteAsync(Key(key)).WaitAsync(cancellationToken).ConfigureAwait(false);

    private string Key(string key) => $"{keyPrefix}:token:{key}";
}
