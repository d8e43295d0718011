using System.Collections.Concurrent;

namespace Dovetail.Soak.Output;

/// <summary>How calls ended.</summary>
internal sealed class Tally
{
    private const int MostKept = 20;

    private readonly ConcurrentDictionary<string, int> _ends = new();
    private readonly ConcurrentQueue<string> _breaches = new();
    private long _longest;

    public IReadOnlyDictionary<string, int> Ends => _ends;

    public IReadOnlyCollection<string> Breaches => _breaches;

    public TimeSpan Longest => TimeSpan.FromTicks(Interlocked.Read(ref _longest));

    public void Add(string end, TimeSpan duration)
    {
        _ends.AddOrUpdate(end, 1, static (_, count) => count + 1);
        long longest;
        while (duration.Ticks > (longest = Interlocked.Read(ref _longest)) && Interlocked.CompareExchange(ref _longest, duration.Ticks, longest) != longest)
        {
        }
    }

    public void Breach(string text)
    {
        if (_breaches.Count < MostKept)
        {
            _breaches.Enqueue(text);
        }
    }
}
