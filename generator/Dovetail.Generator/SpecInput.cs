using System.Collections.Immutable;
using Dovetail.Generator.Common;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Options;
using Dovetail.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dovetail.Generator;

/// <summary>All that the client of one spec depends on. The door through which Roslyn's types come in.</summary>
/// <param name="File">The document.</param>
/// <param name="Options">What the user set for it.</param>
/// <param name="OptionFindings">What is wrong with that.</param>
/// <param name="Others">The files its references may lead to; empty where it has none to other files.</param>
internal sealed record SpecInput(SpecFile File, GeneratorOptions Options, EquatableArray<Finding> OptionFindings, ImmutableArray<AdditionalText> Others)
{
    private static readonly string[] Extensions = [".json", ".yaml", ".yml"];

    public static bool MayBeSpec(string path) => Extensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    public static SpecInput Read(SpecFile file, AnalyzerConfigOptionsProvider provider)
    {
        var findings = new FindingList();
        var options = new OptionsReader(Lookup(provider.GetOptions(file.Text)), Lookup(provider.GlobalOptions)).Read(findings);
        return new SpecInput(file, options, findings.ToEquatableArray(), ImmutableArray<AdditionalText>.Empty);
    }

    public SpecInput WithFiles(ImmutableArray<AdditionalText> candidates) => File.RefersToOtherFiles ? this with { Others = candidates } : this;

    /// <summary>Reads and builds. The texts live for the length of this call only: the pipeline keeps the model, not the document.</summary>
    public CompiledSpec Compile(CancellationToken cancellationToken)
    {
        var document = ToSource(File.Text, cancellationToken);
        var others = Others.Where(text => text != File.Text).Select(text => ToSource(text, cancellationToken)).ToList();
        var result = ClientCompiler.Compile(document, others, Options, cancellationToken);
        var findings = OptionFindings.Concat(result.Findings).ToEquatableArray();
        return new CompiledSpec(document.Path, result.Value, new FindingReport(findings, Options.Severities));
    }

    private static SourceFile ToSource(AdditionalText text, CancellationToken cancellationToken) =>
        new(text.Path, text.GetText(cancellationToken)?.ToString() ?? "");

    private static Func<string, string?> Lookup(AnalyzerConfigOptions options) => key => options.TryGetValue(key, out var value) ? value : null;
}
