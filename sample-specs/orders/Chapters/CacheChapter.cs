using Dovetail;

namespace Samples.Chapters;

/// <summary>What was read is read again without a request, as long as the server says.</summary>
internal sealed class CacheChapter : IChapter
{
    public string Title => "Cache";

    public async Task PlayAsync(Scene scene)
    {
        var cached = scene.Client.With(view => view.Cache = CacheOptions.Http());
        await cached.Customers.GetAsync(5);
        var before = scene.Server.Mischief.Requests;
        for (var read = 0; read < 10; read++)
        {
            await cached.Customers.GetAsync(5);
        }

        scene.Prove("a fresh response is read again without a request", scene.Server.Mischief.Requests == before);

        var asked = await cached.Customers.GetAsync(5, new RequestOptions { Headers = new Dictionary<string, string> { ["Cache-Control"] = "no-cache" } }).WithResponse();
        scene.Say($"10 reads, no request; asked whether it is still so: {asked.CacheStatus}");
        scene.Prove("what is kept is validated, not fetched again", asked.CacheStatus?.ForwardStatus == 304);
    }
}
