using Dovetail;

namespace Samples.Chapters;

/// <summary>A server that fails is left alone for a while.</summary>
internal sealed class CircuitChapter : IChapter
{
    public string Title => "Circuit breaker";

    public async Task PlayAsync(Scene scene)
    {
        scene.Server.Mischief.IsDown = true;
        while (!await IsStoppedAsync(scene))
        {
        }

        var (before, stopped) = (scene.Server.Mischief.Requests, 0);
        for (var call = 0; call < 50; call++)
        {
            stopped += await IsStoppedAsync(scene) ? 1 : 0;
        }

        scene.Say($"the server is down: of 50 more calls {stopped} are not sent");
        scene.Prove("an open circuit sends nothing", stopped > 0 && scene.Server.Mischief.Requests - before == 50 - stopped);

        scene.Server.Mischief.IsDown = false;
        await WaitAsync(scene);
        await scene.Client.Customers.GetAsync(1);
        scene.Say("it works again: one call is let through, and the circuit closes");
        scene.Prove("a probe closes the circuit", scene.Circuits.All.All(static circuit => circuit.State is CircuitState.Closed));
    }

    private static async Task<bool> IsStoppedAsync(Scene scene)
    {
        try
        {
            await scene.Client.Customers.GetAsync(1, new RequestOptions { MaxRetries = 0 });
        }
        catch (CircuitOpenException)
        {
            return true;
        }
        catch (ApiResponseException)
        {
        }

        return false;
    }

    private static async Task WaitAsync(Scene scene)
    {
        while (scene.Circuits.All.Max(static circuit => circuit.RetryAfter) is { } wait && wait > TimeSpan.Zero)
        {
            await Task.Delay(wait);
        }
    }
}
