using System.Globalization;

namespace Samples.Stage;

/// <summary>Lines, for files and pipes.</summary>
internal sealed class PlainStage(TextWriter output) : IStage
{
    public Task RunAsync(Func<Task> tour) => tour();

    public void Begin(string chapter) => output.WriteLine($"\n{chapter}");

    public void Say(string text) => output.WriteLine($"  {text}");

    public void End(Reading before, Reading after) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"  [requests {after.Requests - before.Requests}, retries {after.Retries - before.Retries}, limiter waits {after.LimiterWaits - before.LimiterWaits}, cache hits {after.CacheHits - before.CacheHits}, circuit {after.Circuit}]"));
}
