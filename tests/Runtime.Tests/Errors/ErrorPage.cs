using System.Globalization;

namespace Dovetail.Runtime.Tests.Errors;

/// <summary>A row of the table of error statuses in docs/guide/errors.md.</summary>
internal sealed record ErrorPage(int Status, string Kind, string Retried, string OpensCircuit)
{
    public static IReadOnlyList<ErrorPage> Read() =>
        [.. Rows(static columns => columns > 4)
            .SelectMany(static cells => cells[1].Split(", ").Select(status => new ErrorPage(Number(status), cells[2].Trim('`'), cells[4], cells[5])))];

    /// <summary>The statuses of the table of successes, which has four columns.</summary>
    public static IReadOnlyList<int> ReadSuccesses() => [.. Rows(static columns => columns == 4).Select(static cells => Number(cells[1]))];

    private static IEnumerable<string[]> Rows(Func<int, bool> columns) =>
        File.ReadLines(RepositoryRoot.PathOf("docs", "guide", "errors.md"))
            .Select(static line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => columns(cells.Length - 2) && cells[1].Length >= 3 && char.IsAsciiDigit(cells[1][0]));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
