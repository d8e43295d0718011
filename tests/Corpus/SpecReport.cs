namespace Dovetail.Corpus;

/// <summary>What became of one spec.</summary>
internal sealed record SpecReport
{
    public string Version { get; init; } = "";

    public int DocumentOperations { get; init; }

    public int GeneratedOperations { get; init; }

    /// <summary>Operations generated, but with something raw that has a type in the document.</summary>
    public int DegradedOperations { get; init; }

    /// <summary>Places that are raw JSON.</summary>
    public int DegradedPlaces { get; init; }

    public int Models { get; init; }

    public int Files { get; init; }

    public long Lines { get; init; }

    public long Bytes { get; init; }

    /// <summary>The bytes of the largest generated file.</summary>
    public long LargestFile { get; init; }

    public int Errors { get; init; }

    public int Warnings { get; init; }

    public SortedDictionary<string, int> Findings { get; init; } = [];

    /// <summary>The same findings, one by one.</summary>
    public IReadOnlyList<SpecPlace> Places { get; init; } = [];

    public double ReadMilliseconds { get; init; }

    public double GenerateMilliseconds { get; init; }

    public double CompileMilliseconds { get; init; }

    public long AssemblyBytes { get; init; }

    public long PeakWorkingSet { get; init; }

    /// <summary>Of all generated files, names included.</summary>
    public string Hash { get; init; } = "";

    /// <summary>The first complaint: of the generator if it crashed, else of the compiler.</summary>
    public string? Complaint { get; init; }

    public SpecOutcome Outcome { get; init; }

    /// <summary>The report with the verdict that its numbers call for.</summary>
    public SpecReport Judged() => this with
    {
        Outcome = Outcome is not SpecOutcome.Good ? Outcome
            : Errors > 0 ? SpecOutcome.Errors
            : Warnings > 0 ? SpecOutcome.Warnings
            : GeneratedOperations < DocumentOperations || Files == 0 ? SpecOutcome.Incomplete
            : SpecOutcome.Good,
    };
}
