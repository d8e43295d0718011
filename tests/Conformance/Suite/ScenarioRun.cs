namespace Dovetail.Conformance.Suite;

/// <summary>Runs scenarios, one after the other: the suites' servers remember what came before.</summary>
internal static class ScenarioRun
{
    /// <summary>How long a scenario may take on a busy machine before it has failed.</summary>
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(2);

    public static async Task<IReadOnlyList<ScenarioResult>> RunAsync(IEnumerable<Scenario> scenarios, CancellationToken cancellationToken)
    {
        var results = new List<ScenarioResult>();
        foreach (var scenario in scenarios)
        {
            results.Add(new(scenario, scenario.Run is { } run ? await TryAsync(run, cancellationToken) : null));
        }

        return results;
    }

    private static async Task<string?> TryAsync(Func<Task> run, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Run(run, cancellationToken).WaitAsync(s_limit, cancellationToken);
            return null;
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return $"{e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")}";
        }
    }
}
