using System.Collections.Immutable;
using Dovetail.Generator.Common;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Options;
using Dovetail.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dovetail.Generator.Door;

/// <summary>An additional file with Dovetail's metadata that is neither a document nor an overlay.</summary>
/// <param name="Text">The file.</param>
/// <param name="Metadata">The first of its metadata.</param>
/// <param name="Severities">What the user set for findings in it.</param>
internal sealed record StrayFile(AdditionalText Text, string Metadata, EquatableArray<SeverityOverride> Severities)
{
    /// <returns>Null where the file is a document, or has no metadata.</returns>
    public static StrayFile? TryDetect(AdditionalText text, AnalyzerConfigOptionsProvider provider, CancellationToken cancellationToken)
    {
        var source = OptionDoor.Of(text, provider);
        return OptionsReader.MetadataOf(source) is not { } metadata || (SpecInput.MayBeSpec(text.Path) && SpecFile.TryDetect(text, cancellationToken) is not null)
            ? null
            : new StrayFile(text, metadata, OptionsReader.Read(source, new FindingList()).Severities);
    }

    /// <summary>A pattern gives its metadata to the parts of a document too: a file that another one names is no finding.</summary>
    public FindingReport Report(ImmutableArray<AdditionalText> candidates, CancellationToken cancellationToken)
    {
        var name = Path.GetFileName(Text.Path);
        var isNamed = candidates.Any(other => other != Text && (other.GetText(cancellationToken)?.ToString() ?? "").IndexOf(name, StringComparison.Ordinal) >= 0);
        return new FindingReport(isNamed ? [] : [Findings.NoDocument(Text.Path, Metadata)], Severities);
    }
}
