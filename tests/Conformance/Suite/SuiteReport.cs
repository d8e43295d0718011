using System.Globalization;
using System.Text;

namespace Dovetail.Conformance.Suite;

/// <summary>What of a suite was reached: a table by group, and what was not with its reason.</summary>
internal sealed class SuiteReport
{
    private readonly List<Line> _lines = [];

    /// <summary>What went otherwise than its suite says, a line each. There is none in a good run.</summary>
    public List<string> Failures { get; } = [];

    private sealed record Line(string Category, string Group, string Name, string? Reason);

    /// <summary>Adds what happened to the points of a category.</summary>
    /// <param name="category">The suite's name for it.</param>
    /// <param name="reached">How often its server has seen each point.</param>
    /// <param name="results">How the scenarios went, of all categories.</param>
    public void Add(string category, IReadOnlyDictionary<string, int> reached, IReadOnlyList<ScenarioResult> results)
    {
        var byName = results.ToLookup(static result => result.Scenario.Name, StringComparer.Ordinal);
        foreach (var (name, count) in reached)
        {
            var own = byName[name].ToList();
            var group = own.Count == 0 ? "-" : own[0].Scenario.Group;
            var reason = own.Find(static result => result.Scenario.Reason is not null)?.Scenario.Reason;
            if (reason is null && own.Find(static result => result.Failure is not null) is { } failed)
            {
                reason = "failed";
                Failures.Add($"{group}: {name}: {failed.Failure}");
            }
            else if (reason is null && own.Count == 0)
            {
                reason = "no scenario";
                Failures.Add($"{category}: {name}: there is no scenario");
            }
            else if (reason is null && count == 0)
            {
                reason = "not seen";
                Failures.Add($"{group}: {name}: the server has not seen it");
            }

            _lines.Add(new(category, group, name, reason));
        }
    }

    /// <summary>Scenarios whose point no server knows are mistakes of ours.</summary>
    public void Close(IReadOnlyList<ScenarioResult> results)
    {
        var known = _lines.Select(static line => line.Name).ToHashSet(StringComparer.Ordinal);
        Failures.AddRange(results.Where(result => !known.Contains(result.Scenario.Name))
            .Select(static result => $"{result.Scenario.Group}: {result.Scenario.Name}: the suite has no such point. {result.Failure}"));
    }

    /// <summary>As it stands in docs/house/conformance.md.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append("| category | group | covered | of |\n| --- | --- | ---: | ---: |\n");
        foreach (var category in _lines.GroupBy(static line => line.Category))
        {
            text.Append(CultureInfo.InvariantCulture, $"| **{category.Key}** | | **{category.Count(Covered)}** | **{category.Count()}** ({Share(category)} %) |\n");
            foreach (var group in category.GroupBy(static line => line.Group).OrderBy(static group => group.Key, StringComparer.Ordinal))
            {
                text.Append(CultureInfo.InvariantCulture, $"| | {group.Key} | {group.Count(Covered)} | {group.Count()} |\n");
            }
        }

        text.Append("\nNot covered:\n\n| category | scenario | why |\n| --- | --- | --- |\n");

        // A server names its points in the order in which it happens to load them.
        foreach (var line in _lines.GroupBy(static line => line.Category).SelectMany(static lines => lines.Where(static line => !Covered(line)).OrderBy(static line => line.Name, StringComparer.Ordinal)))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {line.Category} | `{line.Name}` | {line.Reason} |\n");
        }

        return text.ToString();
    }

    private static bool Covered(Line line) => line.Reason is null;

    private static string Share(IEnumerable<Line> lines) =>
        (Math.Floor(1000.0 * lines.Count(Covered) / lines.Count()) / 10).ToString("0.0", CultureInfo.InvariantCulture);
}
