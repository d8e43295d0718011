namespace Dovetail.Resilience.Internal;

/// <summary>Attempts of the recent past and their failures, in slices of time, so that old ones go without a timer.</summary>
internal sealed class SampleWindow
{
    private const int Slices = 10;

    private readonly (long Slice, int All, int Failed)[] _slices = new (long, int, int)[Slices];

    /// <summary>Adds an attempt.</summary>
    /// <param name="now">The time since some beginning.</param>
    /// <param name="duration">The length of the window.</param>
    /// <param name="failed">Whether the attempt failed.</param>
    public void Add(TimeSpan now, TimeSpan duration, bool failed)
    {
        var current = SliceOf(now, duration);
        ref var slice = ref _slices[current % Slices];
        if (slice.Slice != current)
        {
            slice = (current, 0, 0);
        }

        slice.All++;
        slice.Failed += failed ? 1 : 0;
    }

    /// <summary>The attempts in the window that ends now.</summary>
    public (int All, int Failed) Count(TimeSpan now, TimeSpan duration)
    {
        var oldest = SliceOf(now, duration) - Slices;
        var (all, failed) = (0, 0);
        foreach (var slice in _slices)
        {
            if (slice.Slice > oldest)
            {
                (all, failed) = (all + slice.All, failed + slice.Failed);
            }
        }

        return (all, failed);
    }

    public void Clear() => Array.Clear(_slices);

    // The first slice is 1: a slice that was never used is 0, and holds nothing.
    private static long SliceOf(TimeSpan now, TimeSpan duration) => (now.Ticks / Math.Max(1, duration.Ticks / Slices)) + 1;
}
