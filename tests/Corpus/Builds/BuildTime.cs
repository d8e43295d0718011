namespace Dovetail.Corpus.Builds;

/// <summary>What a build took.</summary>
/// <param name="Cpu">Of all of its processes together; null where the system does not tell.</param>
/// <param name="Output">What it printed.</param>
internal sealed record BuildTime(TimeSpan Wall, TimeSpan? Cpu, string Output);
