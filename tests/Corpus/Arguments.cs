using System.Globalization;
using Dovetail.Corpus.Trims;

namespace Dovetail.Corpus;

/// <summary>What the user asked for.</summary>
/// <param name="Source">A folder with specs, a manifest.tsv, or a spec.</param>
internal sealed record Arguments(string Source)
{
    public const string Usage =
        """
        Usage: dotnet run -c Release --project tests/Corpus -- [SOURCE] [--filter NAME,…] [--report out.tsv] [--dump DIR] [--ledger out.md] [--sizes]
               dotnet run -c Release --project tests/Corpus -- [SOURCE] [--filter NAME,…] --surface out.tsv
               dotnet run -c Release --project tests/Corpus -- [SOURCE] [--filter NAME,…] --names out.tsv [--seed NUMBER]
               dotnet run -c Release --project tests/Corpus -- [SOURCE] --paging out.md
               dotnet run -c Release --project tests/Corpus -- [SOURCE] --build NAME [--include FILTER] [--rounds NUMBER]
               dotnet run -c Release --project tests/Corpus -- [SOURCE] --trim NAME OPERATION,… [--aot]
               dotnet run -c Release --project tests/Corpus -- --scale [MEGABYTES]…
        SOURCE is a folder with specs, a manifest.tsv or a spec; the folder that DOVETAIL_CORPUS names where it is left out.
        """;

    /// <summary>Names to run, whole or in part, separated by commas; null: all. A name that is a spec's whole name means that one alone.</summary>
    public string? Filter { get; init; }

    /// <summary>The file that receives the table; null: the console only.</summary>
    public string? Report { get; init; }

    /// <summary>The folder that receives the generated files; null: nowhere.</summary>
    public string? Dump { get; init; }

    /// <summary>The file that receives the corpus page; null: nowhere.</summary>
    public string? Ledger { get; init; }

    /// <summary>The file that receives groups, methods and paging styles instead of a run; null: a run.</summary>
    public string? Surface { get; init; }

    /// <summary>The file that receives the names of methods and types instead of a run; null: a run.</summary>
    public string? Names { get; init; }

    /// <summary>What decides which of the names are drawn; null: all are written.</summary>
    public int? Seed { get; init; }

    /// <summary>The file that receives the page about paging instead of a run; null: a run.</summary>
    public string? Paging { get; init; }

    /// <summary>The spec that is built in an application of its own instead of a run; null: a run.</summary>
    public string? Build { get; init; }

    /// <summary>The operations of the spec that is built, as <c>dovetail_include</c> names them; null: all.</summary>
    public string? Include { get; init; }

    /// <summary>How often each build is measured.</summary>
    public int Rounds { get; init; } = 3;

    /// <summary>The calls that are published trimmed instead of a run; null: a run.</summary>
    public TrimRequest? Trim { get; init; }

    /// <summary>Whether what is published is native code.</summary>
    public bool Aot { get; init; }

    /// <summary>Whether sizes are shown beside those of other generators.</summary>
    public bool Sizes { get; init; }

    /// <returns>What is wrong with the arguments; null if nothing is.</returns>
    public static string? TryParse(string[] args, out Arguments arguments)
    {
        arguments = new Arguments("");
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--sizes")
            {
                arguments = arguments with { Sizes = true };
            }
            else if (args[i] == "--aot")
            {
                arguments = arguments with { Aot = true };
            }
            else if (args[i] == "--trim" && i + 2 < args.Length)
            {
                arguments = arguments with { Trim = TrimRequest.Of(args[++i], args[++i]) };
            }
            else if (!args[i].StartsWith('-') && arguments.Source.Length == 0)
            {
                arguments = arguments with { Source = args[i] };
            }
            else if (i + 1 == args.Length)
            {
                return $"{args[i]} is not understood, or needs a value.";
            }
            else if (arguments.With(args[i], args[++i]) is { } more)
            {
                arguments = more;
            }
            else
            {
                return $"'{args[i - 1]}' is not understood.";
            }
        }

        var source = arguments.Source.Length > 0 ? arguments.Source : Environment.GetEnvironmentVariable("DOVETAIL_CORPUS") ?? "";
        arguments = arguments with { Source = source };
        return File.Exists(source) || Directory.Exists(source) ? null : $"There is no file or folder '{source}'.";
    }

    /// <summary>The specs that are asked for.</summary>
    public IReadOnlyList<CorpusEntry> Entries()
    {
        var entries = CorpusReader.Read(Source);
        var names = (Build ?? Trim?.Name ?? Filter)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return names is null ? entries : [.. entries.Where(entry => names.Any(name => Selects(name, entry.Name, entries)))];
    }

    private static bool Selects(string name, string entry, IReadOnlyList<CorpusEntry> entries) => entries.Any(other => other.Name == name)
        ? entry == name
        : entry.Contains(name, StringComparison.OrdinalIgnoreCase);

    private Arguments? With(string option, string value) => option switch
    {
        "--filter" => this with { Filter = value },
        "--report" => this with { Report = value },
        "--dump" => this with { Dump = value },
        "--ledger" => this with { Ledger = value },
        "--surface" => this with { Surface = value },
        "--names" => this with { Names = value },
        "--seed" when int.TryParse(value, CultureInfo.InvariantCulture, out var seed) => this with { Seed = seed },
        "--paging" => this with { Paging = value },
        "--build" => this with { Build = value },
        "--include" => this with { Include = value },
        "--rounds" when int.TryParse(value, CultureInfo.InvariantCulture, out var rounds) && rounds > 0 => this with { Rounds = rounds },
        _ => null,
    };
}
