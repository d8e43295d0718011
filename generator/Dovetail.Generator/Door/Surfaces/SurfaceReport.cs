using System.Collections.Immutable;
using Dovetail.Generator.Common;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Options;
using Dovetail.Generator.Reading;
using Dovetail.Generator.Surface;

namespace Dovetail.Generator.Door.Surfaces;

/// <summary>What a client has that its surface file has not, and the other way round; without places, which move when the document is edited.</summary>
/// <param name="Path">The path of the document.</param>
/// <param name="File">The path of the surface file.</param>
/// <param name="Changes">What is not as it was.</param>
/// <param name="FileFindings">What is wrong with the file itself.</param>
/// <param name="Severities">What the user set for findings about the document.</param>
internal sealed record SurfaceReport(
    string Path, string File, EquatableArray<SurfaceChange> Changes, EquatableArray<Finding> FileFindings, EquatableArray<SeverityOverride> Severities)
{
    /// <summary>Finds the places. The document is read again, and only where something is to be said about it.</summary>
    public FindingReport Locate(ImmutableArray<SpecInput> documents, CancellationToken cancellationToken)
    {
        if (Changes.IsEmpty)
        {
            return new FindingReport(FileFindings, Severities);
        }

        var text = documents.FirstOrDefault(document => document.File.Text.Path == Path)?.File.Text.GetText(cancellationToken)?.ToString() ?? "";
        var places = SurfacePlaces.Read(new SourceFile(Path, text), cancellationToken);
        return new FindingReport(FileFindings.Concat(Changes.Select(change => Finding(change, places.Of(change.Way)))).ToEquatableArray(), Severities);
    }

    private Finding Finding(SurfaceChange change, SpecLocation place)
    {
        var edit = new LineEdit(File, change.Old?.Full, change.New?.Full);
        return change switch
        {
            { Old: { } old, New: { } now } => Findings.SurfaceChanged(place, old.Full, now.Full, change.Remark, edit),
            { Old: { } old } => Findings.SurfaceGone(place, old.Full, edit),
            { IsNewDuty: true } => Findings.SurfaceDuty(place, change.New!.Full, change.Remark, edit),
            _ => Findings.SurfaceNew(place, change.New!.Full, edit),
        };
    }
}
