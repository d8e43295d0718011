using System.Globalization;

namespace Dovetail.Corpus.Builds;

/// <summary>The figures of a build, in seconds, with our files, without them, and what is between.</summary>
internal static class BuildTable
{
    /// <summary>An analyzer that our files cost less than this is not shown.</summary>
    private const double LeastSeconds = 0.02;

    public static string Header => string.Join('\n', "", Line("analyzers", "wall", "CPU", "CPU without", "CPU of ours", "generator", "others", "analyzers' own", "without", "of ours"));

    public static string Row(string level, (BuildTime Time, AnalyzerReport Report) with, (BuildTime Time, AnalyzerReport Report) without) => Line(
        level,
        Seconds(with.Time.Wall.TotalSeconds),
        Seconds(with.Time.Cpu?.TotalSeconds),
        Seconds(without.Time.Cpu?.TotalSeconds),
        Seconds((with.Time.Cpu - without.Time.Cpu)?.TotalSeconds),
        Seconds(with.Report.OurGeneratorSeconds),
        Seconds(with.Report.OtherGeneratorSeconds),
        Seconds(with.Report.AnalyzerSeconds),
        Seconds(without.Report.AnalyzerSeconds),
        Seconds(with.Report.AnalyzerSeconds - without.Report.AnalyzerSeconds));

    /// <summary>The analyzers that our files cost most.</summary>
    public static string Analyzers(AnalyzerReport with, AnalyzerReport without)
    {
        var costs = with.Analyzers
            .Select(analyzer => (Name: analyzer.Key, Seconds: analyzer.Value - without.Analyzers.GetValueOrDefault(analyzer.Key)))
            .Where(cost => cost.Seconds >= LeastSeconds)
            .OrderByDescending(cost => cost.Seconds);
        return string.Join('\n', costs.Select(cost => $"    {Seconds(cost.Seconds),6}  {cost.Name}"));
    }

    private static string Line(string first, params string[] cells) => first.PadRight(20) + string.Concat(cells.Select(cell => cell.PadLeft(16)));

    private static string Seconds(double? seconds) => seconds?.ToString("0.00", CultureInfo.InvariantCulture) ?? "?";
}
