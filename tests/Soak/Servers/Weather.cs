using System.Diagnostics;

namespace Dovetail.Soak.Servers;

/// <summary>Which faults there are, and how many: few on fair days, nearly nothing else in a storm. One second of four is a storm.</summary>
internal sealed class Weather(int seed)
{
    private const int Period = 4;

    private static readonly (Fault Fault, int Weight)[] Fair =
    [
        (Fault.None, 820), (Fault.Close, 40), (Fault.ResetBefore, 20), (Fault.ResetAfter, 20), (Fault.HalfBody, 20), (Fault.BrokenChunks, 10), (Fault.Drip, 5),
        (Fault.Silence, 5), (Fault.TooMany, 10), (Fault.Unavailable, 20), (Fault.Broken, 15), (Fault.Nonsense, 10), (Fault.Revoked, 5),
    ];

    private static readonly (Fault Fault, int Weight)[] Storm =
        [(Fault.None, 200), (Fault.ResetBefore, 200), (Fault.ResetAfter, 200), (Fault.Unavailable, 300), (Fault.Broken, 100)];

    private readonly Lock _lock = new();
    private readonly Random _random = new(seed);
    private readonly long _start = Stopwatch.GetTimestamp();

    private bool IsStorm => (int)Stopwatch.GetElapsedTime(_start).TotalSeconds % Period == 2;

    public Fault Next()
    {
        var faults = IsStorm ? Storm : Fair;
        var drawn = Draw(faults.Sum(static fault => fault.Weight));
        foreach (var (fault, weight) in faults)
        {
            if ((drawn -= weight) < 0)
            {
                return fault;
            }
        }

        throw new UnreachableException();
    }

    /// <returns>A number from 0 up to, and not including, the end.</returns>
    public int Draw(int end)
    {
        lock (_lock)
        {
            return _random.Next(end);
        }
    }
}
