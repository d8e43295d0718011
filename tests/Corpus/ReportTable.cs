using System.Globalization;

namespace Dovetail.Corpus;

/// <summary>The reports as a table: aligned for reading, tab-separated for everything else.</summary>
internal sealed class ReportTable
{
    private readonly List<(string Name, SpecReport Report)> _rows = [];
    private readonly int _nameWidth;

    public ReportTable(IEnumerable<string> names) => _nameWidth = names.Append("name").Max(name => name.Length);

    public string Header => Align("name", [.. ReportColumn.All.Select(column => column.Title)]);

    public IReadOnlyDictionary<string, SpecReport> Reports => _rows.ToDictionary(row => row.Name, row => row.Report);

    public bool AllGood => _rows.All(row => row.Report.Outcome == SpecOutcome.Good);

    public string Totals => Align("total", [.. ReportColumn.All.Select(column => column.Total(_rows.Select(row => row.Report)))]);

    /// <returns>The row, aligned; with what went wrong under it.</returns>
    public string Add(string name, SpecReport report)
    {
        _rows.Add((name, report));
        var row = Align(name, Cells(report));
        return report.Complaint is null ? row : $"{row}\n    {report.Complaint}";
    }

    public string Summary(TimeSpan elapsed)
    {
        var outcomes = _rows.CountBy(row => row.Report.Outcome).OrderBy(count => count.Key).Select(count => $"{count.Value} {count.Key}");
        return string.Create(CultureInfo.InvariantCulture, $"{_rows.Count} specs in {elapsed.TotalSeconds:0} s: {string.Join(", ", outcomes)}");
    }

    public string ToTsv()
    {
        var header = string.Join('\t', ReportColumn.All.Select(column => column.Title).Prepend("name"));
        var rows = _rows.Select(row => string.Join('\t', Cells(row.Report).Prepend(row.Name)));
        var totals = string.Join('\t', ReportColumn.All.Select(column => column.Total(_rows.Select(row => row.Report))).Prepend("total"));
        return string.Join('\n', [header, .. rows, totals]) + "\n";
    }

    private static string[] Cells(SpecReport report) => [.. ReportColumn.All.Select(column => column.Text(report))];

    private string Align(string name, string[] cells) =>
        name.PadRight(_nameWidth) + string.Concat(cells.Select((cell, i) => "  " + cell.PadLeft(ReportColumn.All[i].Width)));
}
