using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Reading;
using Microsoft.CodeAnalysis;

namespace Dovetail.Corpus;

/// <summary>One spec through the real generator and the real compiler.</summary>
internal static class SpecRun
{
    public static SpecReport Run(SpecRequest request)
    {
        var files = SpecFiles.Read(request.Document, request.Folder);
        var clock = Stopwatch.StartNew();
        var result = GeneratorRun.Run(files);
        var generate = clock.Elapsed;

        var sizes = result.Sources.Select(source => (long)Encoding.UTF8.GetByteCount(source.Text)).ToList();
        var report = new SpecReport
        {
            Files = sizes.Count,
            Lines = result.Sources.Sum(source => source.Tree.GetText().Lines.Count),
            Bytes = sizes.Sum(),
            LargestFile = sizes.DefaultIfEmpty().Max(),
            Hash = HashOf(result.Sources),
            GenerateMilliseconds = generate.TotalMilliseconds,
            Findings = CountById(result.Findings),
            Places = [.. result.Findings.Select(SpecPlace.Of)],
            Complaint = result.Crash,
            Outcome = result.Crash is null ? SpecOutcome.Good : SpecOutcome.Crash,
        };
        return request.GenerateOnly || result.Crash is not null ? report : Complete(report, request, files, result);
    }

    private static SpecReport Complete(SpecReport report, SpecRequest request, SpecFiles files, GeneratorResult result)
    {
        result.Dump(request.Dump);
        var clock = Stopwatch.StartNew();
        var spec = SpecReader.Read(files.Document, files.Others, new FindingList(), CancellationToken.None);
        var read = clock.Elapsed;

        clock.Restart();
        var compiled = CompilerRun.Run(result.Compilation);
        var places = DegradedPlaces.Of(result.Findings);
        return report with
        {
            Version = spec?.OpenApiVersion ?? "",
            DocumentOperations = spec?.Operations.Count ?? 0,
            GeneratedOperations = compiled.Operations,
            DegradedOperations = spec is null ? 0 : places.CountOperations(spec),
            DegradedPlaces = places.RawJson,
            Models = compiled.Models,
            Errors = compiled.Errors,
            Warnings = compiled.Warnings,
            ReadMilliseconds = read.TotalMilliseconds,
            CompileMilliseconds = clock.Elapsed.TotalMilliseconds,
            AssemblyBytes = compiled.AssemblyBytes,
            Complaint = compiled.FirstComplaint,
        };
    }

    private static SortedDictionary<string, int> CountById(IEnumerable<Diagnostic> findings)
    {
        var counts = findings.CountBy(finding => finding.Id);
        return new SortedDictionary<string, int>(counts.ToDictionary(count => count.Key, count => count.Value), StringComparer.Ordinal);
    }

    private static string HashOf(IReadOnlyList<GeneratedFile> sources)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var source in sources)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(source.Name + "\n" + source.Text));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
