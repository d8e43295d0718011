namespace Dovetail.Corpus;

/// <summary>What the user asked for.</summary>
/// <param name="Source">A folder with specs, or a manifest.tsv.</param>
/// <param name="Filter">Names to run, whole or in part, separated by commas; null: all.</param>
/// <param name="Report">The file that receives the table; null: the console only.</param>
/// <param name="Dump">The folder that receives the generated files; null: nowhere.</param>
/// <param name="Ledger">The file that receives docs/house/corpus.md; null: nowhere.</param>
/// <param name="Sizes">Whether sizes are shown beside those of other generators.</param>
internal sealed record Arguments(string Source, string? Filter = null, string? Report = null, string? Dump = null, string? Ledger = null, bool Sizes = false)
{
    public const string Usage = "Usage: dotnet run -c Release --project tests/Corpus -- <folder with specs or manifest.tsv> [--filter NAME] [--report out.tsv] [--dump DIR] [--ledger out.md] [--sizes]\n       dotnet run -c Release --project tests/Corpus -- --scale [MEGABYTES]…";

    /// <returns>What is wrong with the arguments; null if nothing is.</returns>
    public static string? TryParse(string[] args, out Arguments arguments)
    {
        arguments = new Arguments("");
        for (var i = 0; i < args.Length; i++)
        {
            var value = i + 1 < args.Length ? args[i + 1] : null;
            switch (args[i])
            {
                case "--filter" or "--report" or "--dump" or "--ledger" when value is null:
                    return $"{args[i]} needs a value.";
                case "--filter":
                    arguments = arguments with { Filter = args[++i] };
                    break;
                case "--report":
                    arguments = arguments with { Report = args[++i] };
                    break;
                case "--dump":
                    arguments = arguments with { Dump = args[++i] };
                    break;
                case "--ledger":
                    arguments = arguments with { Ledger = args[++i] };
                    break;
                case "--sizes":
                    arguments = arguments with { Sizes = true };
                    break;
                case var source when arguments.Source.Length == 0 && !source.StartsWith('-'):
                    arguments = arguments with { Source = source };
                    break;
                default:
                    return $"'{args[i]}' is not understood.";
            }
        }

        return File.Exists(arguments.Source) || Directory.Exists(arguments.Source) ? null : $"There is no file or folder '{arguments.Source}'.";
    }

    public bool Selects(string name) =>
        Filter is null || Filter.Split(',').Any(part => name.Contains(part.Trim(), StringComparison.OrdinalIgnoreCase));
}
