namespace Dovetail.Webhooks;

/// <summary>
/// Remembers messages in memory, up to a number: for one instance, until it ends. Where there is no room left, the oldest that was handled is forgotten, never one that is being
/// handled. Safe for many threads.
/// </summary>
public sealed class MemoryWebhookReplayStore : IWebhookReplayStore
{
    private readonly object _lock = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> _entries = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _claimed = [];
    private readonly LinkedList<Entry> _completed = [];
    private readonly TimeProvider _time;

    /// <summary>Makes a store.</summary>
    /// <param name="maxEntries">The most messages; 100,000 by default.</param>
    /// <param name="timeProvider">The clock; that of the system by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">The bound is not positive.</exception>
    public MemoryWebhookReplayStore(int maxEntries = 100_000, TimeProvider? timeProvider = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxEntries);
        (MaxEntries, _time) = (maxEntries, timeProvider ?? TimeProvider.System);
    }

    /// <summary>The most messages.</summary>
    public int MaxEntries { get; }

    /// <summary>The number of messages.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _entries.Count;
            }
        }
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">As many messages as there is room for are being handled.</exception>
    public ValueTask<WebhookClaim> ClaimAsync(string key, string owner, TimeSpan lease, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        lock (_lock)
        {
            if (_entries.TryGetValue(key, out var node))
            {
                if (!IsOver(node.Value))
                {
                    return new(node.Value.Owner is null ? WebhookClaim.Completed : WebhookClaim.InProgress);
                }

                Remove(node);
            }

            MakeRoom();
            _entries[key] = _claimed.AddLast(new Entry(key, owner, lease, _time.GetTimestamp()));
            return new(WebhookClaim.Claimed);
        }
    }

    /// <inheritdoc/>
    public ValueTask CompleteAsync(string key, TimeSpan retention, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        lock (_lock)
        {
            if (_entries.TryGetValue(key, out var node))
            {
                Remove(node);
            }

            MakeRoom();
            _entries[key] = _completed.AddLast(new Entry(key, Owner: null, retention, _time.GetTimestamp()));
        }

        return default;
    }

    /// <inheritdoc/>
    public ValueTask ReleaseAsync(string key, string owner, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        lock (_lock)
        {
            if (_entries.TryGetValue(key, out var node) && node.Value.Owner == owner)
            {
                Remove(node);
            }
        }

        return default;
    }

    private bool IsOver(Entry entry) => _time.GetElapsedTime(entry.Since) >= entry.Lifetime;

    private void MakeRoom()
    {
        foreach (var list in (LinkedList<Entry>[])[_claimed, _completed])
        {
            while (list.First is { } oldest && IsOver(oldest.Value))
            {
                Remove(oldest);
            }
        }

        if (_entries.Count >= MaxEntries)
        {
            Remove(_completed.First ?? throw new InvalidOperationException($"{MaxEntries} messages are being handled: there is no room for another."));
        }
    }

    private void Remove(LinkedListNode<Entry> node)
    {
        node.List!.Remove(node);
        _entries.Remove(node.Value.Key);
    }

    private readonly record struct Entry(string Key, string? Owner, TimeSpan Lifetime, long Since);
}
