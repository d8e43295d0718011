#if AUTOREST
using Dovetail.Conformance.Autorest.Scenarios;
#endif
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Dovetail.Conformance.Autorest;

/// <summary>autorest's suite.</summary>
internal sealed class AutorestSuite : JudgedSuite
{
    private static readonly string[] s_categories = ["vanilla", "azure", "optional"];

    protected override string NotBuilt => "autorest's documents were not installed when this was built: build again";

    protected override Task<(SuiteServer? Server, string Missing)> TryStartAsync(CancellationToken cancellationToken) =>
        SuiteServer.TryStartAsync("Autorest", "autorest's test server", "npm ci --ignore-scripts", "127.0.0.1", cancellationToken);

    protected override async IAsyncEnumerable<(string Category, IReadOnlyDictionary<string, int> Reached)> ReportAsync(
        SuiteServer server, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var category in s_categories)
        {
            yield return (category, JsonSerializer.Deserialize<Dictionary<string, int>>(await server.ReadAsync($"report/{category}", cancellationToken))!);
        }
    }

    protected override IEnumerable<Scenario> ScenariosOf(Uri server)
    {
#if AUTOREST
        (string Name, Action<ScenarioGroup> Add)[] groups =
        [
            ("arrays", Arrays.Add), ("azure", AzureSpecials.Add), ("complex", Complex.Add), ("dates", Dates.Add), ("dictionaries", Dictionaries.Add),
            ("files", Scenarios.Files.Add), ("flattening", Flattening.Add), ("headers", Headers.Add), ("HTTP statuses", HttpStatuses.Add),
            ("inheritance", Inheritance.Add), ("long work", LongWork.Add), ("multiapi", Multiapi.Add), ("numbers", Numbers.Add),
            ("paging", PagedLists.Add), ("parameters", Parameters.Add), ("paths", Paths.Add), ("polymorphism", Polymorphism.Add),
            ("primitives", Primitives.Add), ("queries", Queries.Add), ("responses", Responses.Add), ("texts", Texts.Add), ("XML", XmlBodies.Add),
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
