using System.Collections.Immutable;
using Dovetail.Generator.Common;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Model;
using Dovetail.Generator.Options;
using Dovetail.Generator.Surface;
using Microsoft.CodeAnalysis;

namespace Dovetail.Generator.Door.Surfaces;

/// <summary>A client and the file that says what it was: all that the comparison depends on.</summary>
/// <param name="Path">The path of the document.</param>
/// <param name="Api">The client.</param>
/// <param name="File">The surface.</param>
/// <param name="Severities">What the user set for findings about the document.</param>
internal sealed record SurfaceInput(string Path, ApiModel Api, AdditionalText File, EquatableArray<SeverityOverride> Severities)
{
    public static bool MayBeSurface(string path) => path.EndsWith(SurfaceText.Extension, StringComparison.OrdinalIgnoreCase);

    /// <returns>None where the document has no such file.</returns>
    public static IEnumerable<SurfaceInput> Of(CompiledSpec spec, ImmutableArray<AdditionalText> files, EquatableArray<string> documents) => spec.Model is null
        ? []
        : SurfaceOwners.Of(files, documents)[spec.Path].Select(file => new SurfaceInput(spec.Path, spec.Model, file, spec.Report.Severities));

    /// <summary>Files that call themselves surfaces and belong to no document. A document without a client has findings enough.</summary>
    public static FindingReport Strays(ImmutableArray<AdditionalText> files, EquatableArray<string> documents, CancellationToken cancellationToken)
    {
        var strays = SurfaceOwners.Of(files, documents)[null]
            .Select(file => SurfaceReader.Read(file.Path, TextOf(file, cancellationToken)))
            .Where(file => !file.Clients.IsEmpty)
            .Select(file => Findings.SurfaceWithoutDocument(SpecLocation.StartOf(file.Path), string.Join(" and ", file.Clients)));
        return new FindingReport(strays.ToEquatableArray(), []);
    }

    public SurfaceReport Compare(CancellationToken cancellationToken)
    {
        var file = SurfaceReader.Read(File.Path, TextOf(File, cancellationToken));
        var findings = new FindingList();
        foreach (var fault in file.Faults)
        {
            findings.Add(fault.IsConflict ? Findings.ConflictedSurface(fault.Location, fault.Text) : Findings.UnreadableSurface(fault.Location, fault.Text));
        }

        var client = Api.Client.ClassName;
        if (file.Clients.IsEmpty && !file.IsConflicted)
        {
            findings.Add(Findings.SurfaceWithoutClient(SpecLocation.StartOf(file.Path), client + ClientLines.Mark));
        }
        else if (!file.IsConflicted && file.Clients.Any(name => name != client))
        {
            findings.Add(Findings.ForeignSurface(SpecLocation.StartOf(file.Path), string.Join(" and ", file.Clients), client));
        }

        var isComparable = file is { IsConflicted: false, Clients.Count: 1 } && file.Clients[0] == client;
        var changes = isComparable ? Changes(file, findings) : [];
        return new SurfaceReport(Path, File.Path, changes.ToEquatableArray(), findings.ToEquatableArray(), Severities);
    }

    private IReadOnlyList<SurfaceChange> Changes(SurfaceFile file, FindingList findings)
    {
        try
        {
            return SurfaceComparison.Of(file.Lines, SurfaceText.LinesOf(Api));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The last net, as in ClientCompiler: without it all output would stop, the client's too.
            findings.Add(Findings.SurfaceFault(SpecLocation.StartOf(file.Path), exception));
            return [];
        }
    }

    private static string TextOf(AdditionalText file, CancellationToken cancellationToken) => file.GetText(cancellationToken)?.ToString() ?? "";
}
