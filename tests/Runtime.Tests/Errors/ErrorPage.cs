using System.Globalization;

namespace Dovetail.Runtime.Tests.Errors;

/// <summary>The table of statuses in docs/guide/errors.md.</summary>
internal sealed record ErrorPage(int Status, string Kind, string Retried, string OpensCircuit)
{
    public static IReadOnlyList<ErrorPage> Read() =>
        [.. File.ReadLines(RepositoryRoot.PathOf("docs", "guide", "errors.md"))
            .Select(static line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(static cells => cells.Length > 6 && cells[1].Length >= 3 && char.IsAsciiDigit(cells[1][0]))
            .SelectMany(static cells => cells[1].Split(", ").Select(status => new ErrorPage(int.Parse(status, CultureInfo.InvariantCulture), cells[2].Trim('`'), cells[4], cells[5])))];
}
