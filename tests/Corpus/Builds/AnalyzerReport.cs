using System.Globalization;
using System.Text.RegularExpressions;

namespace Dovetail.Corpus.Builds;

/// <summary>What the compiler says of its analyzers and generators when it is asked with ReportAnalyzer: seconds of each.</summary>
internal sealed partial class AnalyzerReport
{
    private const string AnalyzersEnd = "Total generator execution time";

    /// <summary>Our generator and our analyzer, among the others.</summary>
    private const string Ours = "Dovetail.Generator.";

    private readonly List<(string Name, double Seconds, bool IsGenerator)> _entries;

    private AnalyzerReport(List<(string Name, double Seconds, bool IsGenerator)> entries) => _entries = entries;

    /// <summary>By name, with the rules that each has.</summary>
    public IReadOnlyDictionary<string, double> Analyzers => _entries.Where(entry => !entry.IsGenerator).ToDictionary(entry => entry.Name, entry => entry.Seconds);

    public double AnalyzerSeconds => _entries.Where(entry => !entry.IsGenerator).Sum(entry => entry.Seconds);

    public double OurGeneratorSeconds => _entries.Where(entry => entry.IsGenerator && entry.Name.StartsWith(Ours, StringComparison.Ordinal)).Sum(entry => entry.Seconds);

    public double OtherGeneratorSeconds => _entries.Where(entry => entry.IsGenerator && !entry.Name.StartsWith(Ours, StringComparison.Ordinal)).Sum(entry => entry.Seconds);

    public static AnalyzerReport Read(string output)
    {
        var generators = output.IndexOf(AnalyzersEnd, StringComparison.Ordinal);
        var entries = Entry().Matches(output)
            .Select(match => (Name: match.Groups["name"].Value, Seconds: double.Parse(match.Groups["seconds"].Value, CultureInfo.InvariantCulture), IsGenerator: match.Index > generators))
            .Where(entry => !entry.Name.Contains(", Version=", StringComparison.Ordinal))
            .GroupBy(entry => (entry.Name, entry.IsGenerator));
        return new AnalyzerReport([.. entries.Select(same => (same.Key.Name, same.Sum(entry => entry.Seconds), same.Key.IsGenerator))]);
    }

    /// <summary>Seconds, percent, name; what took less than a millisecond (<c>&lt;0.001</c>) is left out. Assemblies, which sum up what follows them, have a version.</summary>
    [GeneratedRegex(@"^\s*(?<seconds>\d+\.\d{3})\s+<?\d+\s+(?<name>\S.*?)\s*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Entry();
}
