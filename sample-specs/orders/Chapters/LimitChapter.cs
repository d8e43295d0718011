using Dovetail;

namespace Samples.Chapters;

/// <summary>The client keeps to a limit by waiting.</summary>
internal sealed class LimitChapter : IChapter
{
    public string Title => "Rate limit";

    public async Task PlayAsync(Scene scene)
    {
        var slow = scene.Client.With(view => view.RateLimit = new() { Limits = [RateLimit.TokenBucket(10, TimeSpan.FromSeconds(1), burst: 5)] });
        var begun = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(1, 12).Select(id => slow.Customers.GetAsync(id).AsTask()));
        var took = TimeProvider.System.GetElapsedTime(begun);
        scene.Say("12 calls at 10 a second, 5 of them at once");
        scene.Prove("a limit is kept by waiting, not by failing", took >= TimeSpan.FromMilliseconds(600));
    }
}
