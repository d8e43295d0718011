using System.Globalization;
using System.Text;

namespace Dovetail.Mutation;

/// <summary>The table of mutants and what has killed them.</summary>
internal static class MutantTable
{
    private const string Head = """
        # Mutants

        Faults that are put into the runtime on purpose, for the behaviours that guard money and secrets, and the test that goes red. Written by `dotnet run -c Release --project tests/Mutation -- --table docs/house/mutants.md`, which takes about an hour; a test holds the list against the code. The numbers are those of [behaviours](behaviours.md).

        | behaviour | fault | in | killed by |
        | --- | --- | --- | --- |

        """;

    /// <param name="killers">By the mutants' numbers: the test; null where none has failed.</param>
    public static string Write(IReadOnlyDictionary<int, string?> killers)
    {
        var table = new StringBuilder(Head.ReplaceLineEndings("\n"));
        for (var i = 0; i < MutantList.All.Count; i++)
        {
            var mutant = MutantList.All[i];
            var killer = killers.TryGetValue(i + 1, out var name) ? name is null ? "**survives**" : $"`{name}`" : "not run";
            table.Append(CultureInfo.InvariantCulture, $"| {mutant.Behaviour} | {mutant.Fault} | `{Path.GetFileName(mutant.File)}` | {killer} |\n");
        }

        return table.ToString();
    }
}
