namespace Dovetail;

/// <summary>Keeps responses in memory, up to a number of bytes and entries. Where there is no room left, what was not used for longest goes. Safe for many threads.</summary>
public sealed class MemoryResponseStore : IResponseStore
{
    // What an entry costs beside its bytes, about.
    private const int Overhead = 200;

    private readonly object _lock = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> _entries = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _byUse = [];
    private readonly TimeProvider _time;
    private long _bytes;

    /// <summary>Makes a store.</summary>
    /// <param name="maxBytes">The most bytes, keys included; 64 MiB by default.</param>
    /// <param name="maxEntries">The most entries; 10,000 by default.</param>
    /// <param name="timeProvider">The clock; that of the system by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">A bound is not positive.</exception>
    public MemoryResponseStore(long maxBytes = 64 * 1024 * 1024, int maxEntries = 10_000, TimeProvider? timeProvider = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxBytes);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxEntries);
        (MaxBytes, MaxEntries, _time) = (maxBytes, maxEntries, timeProvider ?? TimeProvider.System);
    }

    /// <summary>The most bytes.</summary>
    public long MaxBytes { get; }

    /// <summary>The most entries.</summary>
    public int MaxEntries { get; }

    /// <summary>The number of entries.</summary>
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

    /// <summary>Their bytes, keys included.</summary>
    public long Bytes
    {
        get
        {
            lock (_lock)
            {
                return _bytes;
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask<ReadOnlyMemory<byte>?> GetAsync(string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        lock (_lock)
        {
            if (!_entries.TryGetValue(key, out var node))
            {
                return default;
            }

            if (_time.GetElapsedTime(node.Value.Since) >= node.Value.Lifetime)
            {
                Remove(node);
                return default;
            }

            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return new(node.Value.Bytes);
        }
    }

    /// <inheritdoc/>
    public ValueTask SetAsync(string key, ReadOnlyMemory<byte> entry, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        var added = new Entry(key, entry, lifetime, _time.GetTimestamp());
        lock (_lock)
        {
            if (_entries.TryGetValue(key, out var former))
            {
                Remove(former);
            }

            if (added.Size <= MaxBytes && lifetime > TimeSpan.Zero)
            {
                _entries[key] = _byUse.AddFirst(added);
                _bytes += added.Size;
            }

            while (_bytes > MaxBytes || _entries.Count > MaxEntries)
            {
                Remove(_byUse.Last!);
            }
        }

        return default;
    }

    /// <inheritdoc/>
    public ValueTask RemoveAsync(string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        lock (_lock)
        {
            if (_entries.TryGetValue(key, out var node))
            {
                Remove(node);
            }
        }

        return default;
    }

    private void Remove(LinkedListNode<Entry> node)
    {
        _byUse.Remove(node);
        _entries.Remove(node.Value.Key);
        _bytes -= node.Value.Size;
    }

    private readonly record struct Entry(string Key, ReadOnlyMemory<byte> Bytes, TimeSpan Lifetime, long Since)
    {
        public long Size => Bytes.Length + (Key.Length * sizeof(char)) + Overhead;
    }
}
