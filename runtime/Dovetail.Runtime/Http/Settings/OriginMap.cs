using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Dovetail.Http.Settings;

/// <summary>What is kept for each server. Where there are many, what nobody has used for ten minutes is let go: one host for each tenant does not fill the memory.</summary>
/// <typeparam name="T">What is kept.</typeparam>
/// <param name="canGo">Whether one may be let go.</param>
/// <param name="gone">Is told of what was let go.</param>
internal sealed class OriginMap<T>(Func<T, bool> canGo, Action<T>? gone = null)
    where T : class
{
    private const int Few = 1_000;

    private static readonly TimeSpan LongIdle = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<Origin, Entry> _entries = new();
    private int _sweepAt = Few;

    public IReadOnlyCollection<T> Values => [.. _entries.Values.Select(static entry => entry.Value)];

    /// <param name="origin">The server.</param>
    /// <param name="now">The time, from any start.</param>
    /// <param name="make">Makes what is not there.</param>
    /// <param name="argument">What it is made with.</param>
    public T Of<TArgument>(Origin origin, TimeSpan now, Func<Origin, TArgument, T> make, TArgument argument)
    {
        if (!TryGet(origin, now, out var value))
        {
            if (_entries.Count >= _sweepAt)
            {
                Sweep(now);
            }

            var entry = _entries.GetOrAdd(origin, static (key, facts) => new Entry(facts.make(key, facts.argument)), (make, argument));
            entry.Use(now);
            value = entry.Value;
        }

        return value;
    }

    /// <summary>Keeps one that may have been let go meanwhile.</summary>
    public void Keep(Origin origin, TimeSpan now, T value) => _entries.GetOrAdd(origin, static (_, kept) => new Entry(kept), value).Use(now);

    private bool TryGet(Origin origin, TimeSpan now, [NotNullWhen(true)] out T? value)
    {
        value = _entries.TryGetValue(origin, out var entry) ? entry.Value : null;
        entry?.Use(now);
        return value is not null;
    }

    private void Sweep(TimeSpan now)
    {
        foreach (var entry in _entries)
        {
            if (now - entry.Value.LastUse > LongIdle && canGo(entry.Value.Value) && _entries.TryRemove(entry))
            {
                gone?.Invoke(entry.Value.Value);
            }
        }

        _sweepAt = Math.Max(Few, 2 * _entries.Count);
    }

    private sealed class Entry(T value)
    {
        private long _lastUse;

        public T Value => value;

        public TimeSpan LastUse => TimeSpan.FromTicks(Volatile.Read(ref _lastUse));

        public void Use(TimeSpan now) => Volatile.Write(ref _lastUse, now.Ticks);
    }
}
