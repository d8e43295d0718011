namespace Dovetail.Conformance.Suite;

/// <summary>A suite by which others judge their generators: the documents that npm installs, clients of them, and the server that judges what the clients send.</summary>
internal abstract class JudgedSuite
{
    /// <summary>What is missing where the scenarios were not built.</summary>
    protected abstract string NotBuilt { get; }

    /// <summary>Runs it; where it is not installed, says what is missing.</summary>
    /// <param name="filter">The group to run alone; null for all.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    public async Task<(SuiteReport? Report, string Missing)> TryRunAsync(string? filter, CancellationToken cancellationToken)
    {
        var (server, missing) = await TryStartAsync(cancellationToken);
        if (server is null)
        {
            return (null, missing);
        }

        await using (server)
        {
            var scenarios = ScenariosOf(server.Address).Where(scenario => filter is null || scenario.Group == filter).ToList();
            if (scenarios.Count == 0)
            {
                return (null, NotBuilt);
            }

            var results = await ScenarioRun.RunAsync(scenarios, cancellationToken);
            var report = new SuiteReport();
            await foreach (var (category, reached) in ReportAsync(server, cancellationToken))
            {
                report.Add(category, reached, results);
            }

            report.Close(results);
            return (report, "");
        }
    }

    protected abstract Task<(SuiteServer? Server, string Missing)> TryStartAsync(CancellationToken cancellationToken);

    protected abstract IEnumerable<Scenario> ScenariosOf(Uri server);

    /// <summary>How often each point of each category was reached.</summary>
    protected abstract IAsyncEnumerable<(string Category, IReadOnlyDictionary<string, int> Reached)> ReportAsync(SuiteServer server, CancellationToken cancellationToken);
}
