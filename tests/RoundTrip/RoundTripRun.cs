using System.Globalization;

namespace Dovetail.RoundTrip;

/// <summary>All specs, one after the other.</summary>
internal sealed class RoundTripRun(string source, string? filter)
{
    private const int MostShown = 10;
    private const int LongestSample = 600;

    /// <returns>The exit code: 0 if nothing was lost.</returns>
    public int Run()
    {
        var reports = new List<RoundTripReport>();
        Console.WriteLine(Row("name", "models", "samples", "failures"));
        foreach (var entry in CorpusReader.Read(source).Where(entry => filter is null || entry.Name.Contains(filter, StringComparison.OrdinalIgnoreCase)))
        {
            var report = Run(entry);
            reports.Add(report);
            Show(entry.Name, report);
            report.Failures.DistinctBy(failure => failure.ToString()).Take(MostShown).ToList().ForEach(failure => Console.WriteLine($"    {failure}\n        {(failure.Json.Length > LongestSample ? failure.Json[..LongestSample] + "…" : failure.Json)}"));
        }

        var failures = reports.Sum(report => report.Failures.Count);
        Console.WriteLine(Row("total", Number(reports.Sum(report => report.Models)), Number(reports.Sum(report => report.Samples)), Number(failures)));
        return failures == 0 && reports.Count > 0 ? 0 : 1;
    }

    private static RoundTripReport Run(CorpusEntry entry)
    {
        if (SpecClient.TryMake(entry, GeneratorRun.Namespace) is not { } client)
        {
            return new RoundTripReport();
        }

        using var assembly = ModelAssembly.TryCompile(client.Sources, out var complaint);
        return assembly is null
            ? new RoundTripReport { Failures = { new RoundTripFailure("", $"does not compile: {complaint}", "") } }
            : ModelRoundTrip.Run(client.Model, assembly);
    }

    private static void Show(string name, RoundTripReport report) =>
        Console.WriteLine(Row(name, Number(report.Models), Number(report.Samples), Number(report.Failures.Count)));

    private static string Row(string name, string models, string samples, string failures) =>
        $"{name,-32}{models,10}{samples,10}{failures,10}";

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
