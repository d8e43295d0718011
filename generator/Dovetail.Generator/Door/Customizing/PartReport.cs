using System.Collections.Immutable;
using Dovetail.Generator.Common;
using Dovetail.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Dovetail.Generator.Door.Customizing;

/// <summary>What is to be said about a part, in the user's own code: <c>#pragma</c> and severities of .editorconfig hold for it.</summary>
internal sealed record PartReport(PartPlaces Places, EquatableArray<CustomizingFinding> Findings)
{
    /// <param name="places">Where the part stands.</param>
    /// <param name="map">What is wrong before any document is read.</param>
    /// <param name="outcomes">What became of it in each document.</param>
    public static PartReport Of(PartPlaces places, PartMap map, ImmutableArray<CustomizingOutcome> outcomes)
    {
        var findings = map.Findings.Concat(outcomes.SelectMany(outcome => outcome.Findings)).Where(finding => finding.Part == places.Key).Distinct().ToList();
        var loose = map.Loose.FirstOrDefault(part => part.Key == places.Key);
        var isClaimed = outcomes.Any(outcome => outcome.Claimed.Contains(places.Key, StringComparer.Ordinal));
        if (loose is not null && findings.Count == 0 && !isClaimed && outcomes.All(outcome => outcome.IsRead))
        {
            findings.Add(CustomizingFindings.Unmatched(
                places.Key,
                loose.Source.Place,
                outcomes.IsEmpty
                    ? "No client is made in this project: none of its AdditionalFiles is an OpenAPI document"
                    : $"No client is in the namespace {loose.Namespace}: the class of a model stands in that of its client, or Document tells which is meant"));
        }

        return new(places, findings.ToEquatableArray());
    }

    public void Write(SourceProductionContext output)
    {
        foreach (var finding in Findings)
        {
            output.ReportDiagnostic(Diagnostic.Create(FindingRules.ById[finding.Id], Places.Of(finding.Place), ToProperties(finding), finding.Message));
        }
    }

    private static ImmutableDictionary<string, string?>? ToProperties(CustomizingFinding finding) =>
        finding.Nearest is var (old, nearest) ? ImmutableDictionary<string, string?>.Empty.Add("Old", old).Add("New", nearest) : null;
}
