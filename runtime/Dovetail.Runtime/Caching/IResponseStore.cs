namespace Dovetail;

/// <summary>
/// Where responses are kept. An entry is bytes that say themselves what they are: one that is lost, old or another's is no harm. Calls go on without a store that fails.
/// Entries hold what servers answered, to whom they answered it: keep them as safe as that.
/// </summary>
public interface IResponseStore
{
    /// <summary>Gets an entry.</summary>
    /// <param name="key">Its key, at most 200 ASCII characters; nothing in it is secret.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The entry; null where there is none.</returns>
    ValueTask<ReadOnlyMemory<byte>?> GetAsync(string key, CancellationToken cancellationToken);

    /// <summary>Keeps an entry, in place of one with the same key.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="entry">The entry. It is not changed afterwards.</param>
    /// <param name="lifetime">After which it is of no use.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>When it is kept.</returns>
    ValueTask SetAsync(string key, ReadOnlyMemory<byte> entry, TimeSpan lifetime, CancellationToken cancellationToken);

    /// <summary>Removes an entry, if it is there.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>When it is gone.</returns>
    ValueTask RemoveAsync(string key, CancellationToken cancellationToken);
}
