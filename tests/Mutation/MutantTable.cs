using System.Globalization;
using System.Text;

namespace Dovetail.Mutation;

/// <summary>The table of mutants and what has killed them.</summary>
internal static class MutantTable
{
    public const string Survives = "**survives**";

    private const string Head = """
        # Mutants

        Faults that are put into the runtime on purpose, for the behaviours that guard money and secrets, and the test that goes red. Written by `dotnet run -c Release --project tests/Mutation -- --table docs/house/mutants.md`, which takes about an hour; with `--only` before it, what was not run stays as it is. A test holds the list against the code. The numbers are those of [behaviours](behaviours.md).

        | behaviour | fault | in | killed by |
        | --- | --- | --- | --- |

        """;

    /// <param name="killers">By the mutants' numbers: the test; null where none has failed.</param>
    /// <param name="before">The table of an earlier run, which has the mutants that were not run now; empty for none.</param>
    public static string Write(IReadOnlyDictionary<int, string?> killers, string before)
    {
        var known = before.Split('\n').Select(static line => line.Split(" | ")).Where(static row => row.Length == 4).ToLookup(static row => row[0] + row[1], static row => row[3].TrimEnd(' ', '|'));
        var table = new StringBuilder(Head.ReplaceLineEndings("\n"));
        for (var i = 0; i < MutantList.All.Count; i++)
        {
            var mutant = MutantList.All[i];
            var killer = killers.TryGetValue(i + 1, out var name)
                ? name is null ? Survives : $"`{name}`"
                : known[$"| {mutant.Behaviour}{mutant.Fault}"].FirstOrDefault("not run");
            table.Append(CultureInfo.InvariantCulture, $"| {mutant.Behaviour} | {mutant.Fault} | `{Path.GetFileName(mutant.File)}` | {killer} |\n");
        }

        return table.ToString();
    }
}
