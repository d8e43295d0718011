using System.Diagnostics;
using Dovetail.Soak.Output;

namespace Dovetail.Soak.Callers;

/// <summary>Calls without a pause until its time is over, now and then with little patience.</summary>
internal sealed class Caller(CallList calls, Tally tally, SecretSearch search, int seed)
{
    private readonly Random _random = new(seed);

    public async Task RunAsync(CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            var start = Stopwatch.GetTimestamp();
            var outcome = await CallAsync();
            tally.Add(outcome, Stopwatch.GetElapsedTime(start));
            if (outcome is nameof(CircuitOpenException) or nameof(AuthenticationFailedException))
            {
                await Task.Delay(_random.Next(20, 200), CancellationToken.None);
            }
        }
    }

    private async Task<string> CallAsync()
    {
        using var patience = new CancellationTokenSource();
        if (_random.Next(30) == 0)
        {
            patience.CancelAfter(_random.Next(1, 60));
        }

        try
        {
            await calls.CallAsync(_random, patience.Token);
            return "success";
        }
        catch (ApiException e)
        {
            search.Look("an exception", $"{e} {(e as ApiResponseException)?.Headers} {(e as ApiResponseException)?.Problem} {(e as ResponseFormatException)?.Snippet}");
            return e.GetType().Name;
        }
        catch (OperationCanceledException e) when (patience.IsCancellationRequested && e.CancellationToken == patience.Token)
        {
            return "cancelled";
        }
        catch (Exception e)
        {
            search.Look("an exception", e.ToString());
            tally.Breach($"a call failed with {e}");
            return e.GetType().Name;
        }
    }
}
