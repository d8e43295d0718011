using System.Globalization;
using Dovetail.Fuzz.Documents;

namespace Dovetail.Fuzz;

/// <summary>What the user asked for.</summary>
/// <param name="Source">A folder with specs, or a manifest.tsv.</param>
/// <param name="First">The first document's number.</param>
/// <param name="End">The number after the last document's.</param>
/// <param name="Out">The folder that receives the documents that fail; null: nowhere.</param>
internal sealed record Arguments(string Source, int Seed, int First, int End, string? Out)
{
    public const string Usage = "Usage: dotnet run -c Release --project tests/Fuzz -- <folder with specs> [--count N] [--seed N] [--only SEED:INDEX] [--out DIR]";

    private const int UsualCount = 1_000;

    /// <summary>Whether one document is run again: it is written even where it does not fail.</summary>
    public bool IsOne => End == First + 1;

    public IReadOnlyList<BaseDocument> Origins { get; } = BaseDocument.In(Source);

    /// <returns>The arguments; null where they are not understood.</returns>
    public static Arguments? TryParse(string[] args)
    {
        if (args.Length % 2 == 0 || !(Directory.Exists(args[0]) || File.Exists(args[0])))
        {
            return null;
        }

        var values = args[1..].Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);
        var seed = Number(values, "--seed") ?? Random.Shared.Next();
        var (first, count) = (0, Number(values, "--count") ?? UsualCount);
        if (values.TryGetValue("--only", out var only) && only.Split(':') is [var onlySeed, var index])
        {
            (seed, first, count) = (int.Parse(onlySeed, CultureInfo.InvariantCulture), int.Parse(index, CultureInfo.InvariantCulture), 1);
        }

        return new Arguments(args[0], seed, first, first + count, values.GetValueOrDefault("--out"));
    }

    private static int? Number(Dictionary<string, string> values, string name) =>
        values.TryGetValue(name, out var value) && int.TryParse(value, CultureInfo.InvariantCulture, out var number) ? number : null;
}
