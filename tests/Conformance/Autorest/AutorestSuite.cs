#if AUTOREST
using Dovetail.Conformance.Autorest.Scenarios;
#endif

namespace Dovetail.Conformance.Autorest;

/// <summary>autorest's suite: the documents that npm installs, clients of them, and the server that judges what the clients send.</summary>
internal static class AutorestSuite
{
    private static readonly string[] s_categories = ["vanilla", "optional"];

    /// <summary>Runs it; where it is not installed, says what is missing.</summary>
    /// <param name="filter">The group to run alone; null for all.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    public static async Task<(SuiteReport? Report, string Missing)> TryRunAsync(string? filter, CancellationToken cancellationToken)
    {
        var (server, missing) = await AutorestServer.TryStartAsync(cancellationToken);
        if (server is null)
        {
            return (null, missing);
        }

        await using (server)
        {
            var scenarios = ScenariosOf(server.Address).Where(scenario => filter is null || scenario.Group == filter).ToList();
            if (scenarios.Count == 0)
            {
                return (null, "autorest's documents were not installed when this was built: build again");
            }

            var results = await ScenarioRun.RunAsync(scenarios, cancellationToken);
            var report = new SuiteReport();
            foreach (var category in s_categories)
            {
                report.Add(category, await server.ReportAsync(category, cancellationToken), results);
            }

            report.Close(results);
            return (report, "");
        }
    }

    private static IEnumerable<Scenario> ScenariosOf(Uri server)
    {
#if AUTOREST
        (string Name, Action<ScenarioGroup> Add)[] groups =
        [
            ("arrays", Arrays.Add), ("complex", Complex.Add), ("dates", Dates.Add), ("dictionaries", Dictionaries.Add), ("files", Scenarios.Files.Add), ("flattening", Flattening.Add),
            ("headers", Headers.Add), ("HTTP statuses", HttpStatuses.Add), ("inheritance", Inheritance.Add), ("multiapi", Multiapi.Add), ("numbers", Numbers.Add), ("parameters", Parameters.Add),
            ("paths", Paths.Add), ("polymorphism", Polymorphism.Add), ("primitives", Primitives.Add), ("queries", Queries.Add), ("responses", Responses.Add),
            ("texts", Texts.Add), ("XML", XmlBodies.Add),
        ];
        return groups.SelectMany(group =>
        {
            var scenarios = new ScenarioGroup(group.Name, server);
            group.Add(scenarios);
            return scenarios.Scenarios;
        });
#else
        return [];
#endif
    }
}
