using System.Globalization;

namespace Dovetail.Corpus;

/// <summary>A column of the table.</summary>
/// <param name="Width">On the console, in characters.</param>
/// <param name="Text">A spec's cell.</param>
/// <param name="Total">The cell of the last row.</param>
internal sealed record ReportColumn(string Title, int Width, Func<SpecReport, string> Text, Func<IEnumerable<SpecReport>, string> Total)
{
    private const double BytesPerMegabyte = 1_000_000;

    public bool IsNumber { get; init; } = true;

    public static ReportColumn[] All { get; } =
    [
        new("version", 7, report => report.Version, _ => "") { IsNumber = false },
        Sum("operations", report => report.DocumentOperations),
        Sum("generated", report => report.GeneratedOperations),
        Sum("degraded", report => report.DegradedOperations),
        Sum("raw places", report => report.DegradedPlaces),
        Sum("models", report => report.Models),
        Sum("files", report => report.Files),
        Sum("lines", report => report.Lines),
        Sum("bytes", report => report.Bytes),
        Most("largest file", report => report.LargestFile),
        Sum("errors", report => report.Errors),
        Sum("warnings", report => report.Warnings),
        new("findings", 14, report => Findings(report.Findings), reports => Findings(reports.SelectMany(report => report.Findings))) { IsNumber = false },
        Sum("read ms", report => report.ReadMilliseconds),
        Sum("generate ms", report => report.GenerateMilliseconds),
        Sum("compile ms", report => report.CompileMilliseconds),
        Sum("assembly bytes", report => report.AssemblyBytes),
        Most("peak MB", report => report.PeakWorkingSet / BytesPerMegabyte),
        new("outcome", 10, report => report.Outcome.ToString(), reports => $"{reports.Count(report => report.Outcome == SpecOutcome.Good)} good") { IsNumber = false },
    ];

    private static ReportColumn Sum(string title, Func<SpecReport, double> value) =>
        new(title, Math.Max(9, title.Length), report => Number(value(report)), reports => Number(reports.Sum(value)));

    private static ReportColumn Most(string title, Func<SpecReport, double> value) =>
        new(title, Math.Max(9, title.Length), report => Number(value(report)), reports => Number(reports.Select(value).DefaultIfEmpty().Max()));

    private static string Number(double value) => value.ToString("0", CultureInfo.InvariantCulture);

    private static string Findings(IEnumerable<KeyValuePair<string, int>> findings) => string.Join(' ', findings
        .GroupBy(finding => finding.Key, finding => finding.Value)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => $"{group.Key}:{group.Sum().ToString(CultureInfo.InvariantCulture)}"));
}
