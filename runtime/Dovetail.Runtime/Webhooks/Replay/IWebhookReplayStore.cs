namespace Dovetail.Webhooks;

/// <summary>
/// Remembers which messages were handled, for all instances that share it. A message is claimed before its handler runs, in one atomic step, and released where the handler
/// fails. A claim ends by itself, so that the message of an instance that died can be delivered again. Where a store throws, the sender is told to try again later.
/// </summary>
public interface IWebhookReplayStore
{
    /// <summary>Claims a message, unless it is another's or was handled. Of several who claim it at once, one gets it.</summary>
    /// <param name="key">What tells the message, at most 200 ASCII characters; nothing in it is secret.</param>
    /// <param name="owner">Who claims.</param>
    /// <param name="lease">After which the claim ends by itself.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What came of it.</returns>
    ValueTask<WebhookClaim> ClaimAsync(string key, string owner, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Notes that a message was handled, whoever has claimed it meanwhile.</summary>
    /// <param name="key">What tells the message.</param>
    /// <param name="retention">How long it is to be remembered.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>When it is noted.</returns>
    ValueTask CompleteAsync(string key, TimeSpan retention, CancellationToken cancellationToken);

    /// <summary>Gives a message back, if it is still the owner's.</summary>
    /// <param name="key">What tells the message.</param>
    /// <param name="owner">Who claimed it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>When it is free.</returns>
    ValueTask ReleaseAsync(string key, string owner, CancellationToken cancellationToken);
}
