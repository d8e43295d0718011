using System.Globalization;

namespace Dovetail.Fuzz;

/// <summary>What a worker is asked to do: the documents from the first to before the end.</summary>
internal sealed record FuzzSlice(string Source, int Seed, int First, int End)
{
    /// <summary>How many clients are compiled together.</summary>
    public const int BatchSize = 50;

    private const string Marker = "--work";

    public static FuzzSlice? TryParse(string[] args) =>
        args is [Marker, var source, var seed, var first, var end] ? new FuzzSlice(source, Number(seed), Number(first), Number(end)) : null;

    public string[] ToArguments() => [Marker, Source, Text(Seed), Text(First), Text(End)];

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
