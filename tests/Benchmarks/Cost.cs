using System.Diagnostics;

namespace Dovetail.Benchmarks;

/// <summary>What a piece of work took of this process.</summary>
/// <param name="Cpu">All threads together, the collector's too.</param>
/// <param name="Bytes">Allocated, exactly.</param>
internal readonly record struct Cost(TimeSpan Cpu, TimeSpan Wall, long Bytes)
{
    public static Cost Of(Action work) => OfAsync(() =>
    {
        work();
        return Task.CompletedTask;
    }).GetAwaiter().GetResult();

    public static Cost Of(Func<long> work) => Of(() => { _ = work(); });

    public static async Task<Cost> OfAsync(Func<Task> work)
    {
        GC.Collect();
        using var self = Process.GetCurrentProcess();
        var (cpu, bytes, clock) = (self.TotalProcessorTime, GC.GetTotalAllocatedBytes(precise: true), Stopwatch.StartNew());
        await work();
        var wall = clock.Elapsed;
        self.Refresh();
        return new Cost(self.TotalProcessorTime - cpu, wall, GC.GetTotalAllocatedBytes(precise: true) - bytes);
    }
}
