using System.Collections.Immutable;
using Dovetail.Generator.Common;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Dovetail.Generator.Door;

/// <summary>The findings about one spec and the severities that the user set for them. Locations come into being when it is written.</summary>
internal sealed record FindingReport(EquatableArray<Finding> Findings, EquatableArray<SeverityOverride> Severities)
{
    public void Write(SourceProductionContext output)
    {
        foreach (var finding in Findings)
        {
            if (ToDiagnostic(finding) is { } diagnostic)
            {
                output.ReportDiagnostic(diagnostic);
            }
        }
    }

    private Diagnostic? ToDiagnostic(Finding finding)
    {
        var rule = FindingRules.ById[finding.Id];
        return Severities.FirstOrDefault(item => item.Id == finding.Id)?.Severity switch
        {
            null => Create(rule, rule.DefaultSeverity, finding),
            FindingSeverity.None => null,
            { } severity => Create(rule, ToSeverity(severity), finding),
        };
    }

    private static Diagnostic Create(DiagnosticDescriptor rule, DiagnosticSeverity severity, Finding finding) =>
        Diagnostic.Create(rule, ToLocation(finding.Location), severity, additionalLocations: null, ToProperties(finding.Edit), finding.Message);

    private static ImmutableDictionary<string, string?>? ToProperties(LineEdit? edit) => edit is null
        ? null
        : ImmutableDictionary<string, string?>.Empty.Add(nameof(LineEdit.Path), edit.Path).Add(nameof(LineEdit.Old), edit.Old).Add(nameof(LineEdit.New), edit.New);

    private static Location ToLocation(SpecLocation? place) => place is null
        ? Location.None
        : Location.Create(
            place.Path,
            new TextSpan(place.Start, place.Length),
            new LinePositionSpan(new LinePosition(place.StartLine, place.StartColumn), new LinePosition(place.EndLine, place.EndColumn)));

    private static DiagnosticSeverity ToSeverity(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => DiagnosticSeverity.Error,
        FindingSeverity.Warning => DiagnosticSeverity.Warning,
        FindingSeverity.Suggestion => DiagnosticSeverity.Info,
        _ => DiagnosticSeverity.Hidden,
    };
}
