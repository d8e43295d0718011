using Dovetail.Webhooks;
using StackExchange.Redis;

namespace Dovetail.Redis;

/// <summary>
/// Remembers in Redis which webhooks were handled, so that of all instances of an application one handles each. A Redis that can not be asked is an exception: the dispatcher
/// then tells the sender to try again, rather than handle a message twice or lose it.
/// </summary>
/// <param name="connection">The connection to Redis. Not disposed with the store.</param>
/// <param name="keyPrefix">What keys begin with.</param>
public sealed class RedisWebhookReplayStore(IConnectionMultiplexer connection, string keyPrefix = "dovetail") : IWebhookReplayStore
{
    private const string Completed = "+";

    /// <inheritdoc/>
    public async ValueTask<WebhookClaim> ClaimAsync(string key, string owner, TimeSpan lease, CancellationToken cancellationToken)
    {
        var database = connection.GetDatabase();
        var name = Key(key);
        if (await database.StringSetAsync(name, owner, new Expiration(lease), When.NotExists).WaitAsync(cancellationToken).ConfigureAwait(false))
        {
            return WebhookClaim.Claimed;
        }

        // One that has gone between the two questions is tried again by its sender, as one that is being handled.
        var value = await database.StringGetAsync(name).WaitAsync(cancellationToken).ConfigureAwait(false);
        return value == Completed ? WebhookClaim.Completed : WebhookClaim.InProgress;
    }

    /// <inheritdoc/>
    public async ValueTask CompleteAsync(string key, TimeSpan retention, CancellationToken cancellationToken) =>
        await connection.GetDatabase().StringSetAsync(Key(key), Completed, new Expiration(retention)).WaitAsync(cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask ReleaseAsync(string key, string owner, CancellationToken cancellationToken) =>
        await connection.GetDatabase().LockReleaseAsync(Key(key), owner).WaitAsync(cancellationToken).ConfigureAwait(false);

    private RedisKey Key(string key) => $"{keyPrefix}:webhook:{key}";
}
