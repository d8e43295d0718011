using Dovetail;
using Samples.Server;

namespace Samples.Chapters;

/// <summary>What fails for a moment is tried again; how long, the server may say.</summary>
internal sealed class RetryChapter : IChapter
{
    public string Title => "Retries";

    public async Task PlayAsync(Scene scene)
    {
        scene.Server.Mischief.Plan("GET", "/v1/customers/2", new Trick.Fail(503), new Trick.Fail(500));
        var response = await scene.Client.Customers.GetAsync(2).WithResponse();
        scene.Say($"503, 500, then {(int)response.StatusCode}: {response.Attempts} attempts");
        scene.Prove("two failures cost a read two more attempts", response.Attempts == 3);

        scene.Server.Mischief.Plan("GET", "/v1/customers/3", new Trick.Fail(429, RetryAfterSeconds: 1));
        var begun = TimeProvider.System.GetTimestamp();
        await scene.Client.Customers.GetAsync(3);
        var waited = TimeProvider.System.GetElapsedTime(begun);
        scene.Say("429 with Retry-After: 1, and it was waited for");
        scene.Prove("nobody comes back earlier than the server asks for", waited > TimeSpan.FromSeconds(0.99));

        scene.Server.Mischief.Plan("POST", "/v1/customers", new Trick.Fail(503));
        var before = scene.Server.Mischief.Requests;
        ApiResponseException? failure = null;
        try
        {
            await scene.Client.AddCustomerAsync("Once");
        }
        catch (ApiResponseException e)
        {
            failure = e;
        }

        scene.Say("a POST without a key is not sent twice");
        scene.Prove("what the server may have done is not repeated", failure is { Attempts: 1 } && scene.Server.Mischief.Requests == before + 1);
    }
}
