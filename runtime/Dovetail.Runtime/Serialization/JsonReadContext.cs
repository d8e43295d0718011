using System.Collections.Concurrent;

namespace Dovetail.Serialization;

/// <summary>How JSON is read. One for each operation of a client, kept as long as the client: it remembers which deviations were reported.</summary>
public sealed class JsonReadContext
{
    /// <summary>The most that <see cref="MaxDepth"/> can be: each level takes stack.</summary>
    public const int DepthLimit = 1000;

    // A recursive model has places without number: a hostile server must not fill the memory with them.
    private const int MaxPlaces = 256;

    private readonly int _maxDepth = 64;
    private ConcurrentDictionary<ulong, JsonDeviationKind>? _reported;

    /// <summary>Reads tolerantly and tells nobody.</summary>
    public static JsonReadContext Tolerant { get; } = new();

    /// <summary>The id of the operation whose response is read; empty outside of calls.</summary>
    public string Operation { get; init; } = "";

    /// <summary>Whether a deviation is an error. False by default.</summary>
    public bool Strict { get; init; }

    /// <summary>Whether values are held to their constraints: one that breaks them is a deviation. False by default.</summary>
    public bool Validates { get; init; }

    /// <summary>Who is told about deviations; nobody by default.</summary>
    public IDeviationObserver? Observer { get; init; }

    /// <summary>The deepest nesting of objects and arrays that is read; 64 by default, at most <see cref="DepthLimit"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1 or more than <see cref="DepthLimit"/>.</exception>
    public int MaxDepth
    {
        get => _maxDepth;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, DepthLimit);
            _maxDepth = value;
        }
    }

    /// <summary>Whether there is an observer, and it was not told of a deviation at this place yet.</summary>
    internal bool IsNews(ulong place, JsonDeviationKind kind)
    {
        if (Observer is null)
        {
            return false;
        }

        var reported = LazyInitializer.EnsureInitialized(ref _reported);
        return !reported.ContainsKey(place) && reported.Count < MaxPlaces && reported.TryAdd(place, kind);
    }
}
