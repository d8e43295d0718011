using System.Collections.Immutable;
using Dovetail.Generator.Common;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Mapping;
using Microsoft.CodeAnalysis;

namespace Dovetail.Generator.Door.Declarations;

/// <summary>What is to be said about a mapper, in the user's own code: <c>#pragma</c> and severities of .editorconfig hold for it.</summary>
internal sealed record MapperReport(MapperPlaces Places, EquatableArray<MapperFinding> Findings)
{
    /// <summary>The property of a diagnostic that holds the member which it is about.</summary>
    public const string Member = nameof(Member);

    public static MapperReport Of(MapperPlaces places, ImmutableArray<MappedMapper> mappers) =>
        new(places, mappers.FirstOrDefault(mapper => mapper.Key == places.Key)?.Findings ?? []);

    public void Write(SourceProductionContext output)
    {
        foreach (var finding in Findings)
        {
            var properties = ImmutableDictionary<string, string?>.Empty;
            properties = finding.Member is { } member ? properties.Add(Member, member) : properties;
            properties = finding.Types is { } types ? properties.Add(nameof(types.Source), types.Source).Add(nameof(types.Target), types.Target) : properties;
            output.ReportDiagnostic(Diagnostic.Create(FindingRules.ById[finding.Id], Places.Of(finding.Method), properties, finding.Message));
        }
    }
}
