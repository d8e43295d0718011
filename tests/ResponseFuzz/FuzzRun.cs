namespace Dovetail.ResponseFuzz;

/// <summary>A run over all targets: call number I goes to target I modulo their number, each target's calls one after the other.</summary>
internal static class FuzzRun
{
    private const int AtOnce = 4;

    /// <summary>The clients, and the authorization server's callers.</summary>
    private static readonly (string Name, Func<FuzzTarget> Create)[] Targets =
        [.. FuzzedApi.All.Select(static api => (api.Client.Name, (Func<FuzzTarget>)(() => new ApiFuzz(api)))), ("authorization", static () => new AuthorizationFuzz())];

    /// <param name="seed">The seed.</param>
    /// <param name="first">The number of the first call.</param>
    /// <param name="count">How many calls.</param>
    /// <param name="only">The name of the only target; null for all.</param>
    /// <param name="tally">Takes what comes of them.</param>
    public static Task RunAsync(int seed, int first, int count, string? only, FuzzTally tally) =>
        Parallel.ForEachAsync(Enumerable.Range(0, Targets.Length), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, _) =>
        {
            var (name, create) = Targets[number];
            int[] indices = [.. Enumerable.Range(first, count).Where(index => index % Targets.Length == number)];
            if (indices.Length == 0 || (only is not null && name != only))
            {
                return;
            }

            await using var target = create();
            var before = await target.CheckAsync();
            foreach (var index in indices)
            {
                await target.RunAsync(seed, index, tally);
            }

            // A client that has lost its connections on the way has none left.
            foreach (var (call, failure) in await target.CheckAsync())
            {
                if (failure is not null && before[call] is null)
                {
                    tally.Add(new FuzzFault(seed, -1, name, $"after the run {call} fails with a valid answer: {failure}"));
                }
            }

            tally.Refused(name, before.Where(static outcome => outcome.Value is not null).Select(static outcome => $"{outcome.Key}: {outcome.Value}"));
        });
}
