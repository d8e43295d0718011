using System.Collections.Immutable;
using Dovetail.Generator.Common;
using Dovetail.Generator.Customizing;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Door.Customizing;
using Dovetail.Generator.Options;
using Dovetail.Generator.Reading;
using Dovetail.Generator.Reading.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dovetail.Generator.Door;

/// <summary>All that the client of one spec depends on. The door through which Roslyn's types come in.</summary>
/// <param name="File">The document, or an overlay, of which nothing is made but what is to be said about it.</param>
/// <param name="Options">What the user set for it.</param>
/// <param name="OptionFindings">What is wrong with that.</param>
/// <param name="Overlays">The overlays over it; all there are, where its references may lead to the documents that they change.</param>
/// <param name="Others">The files its references may lead to; empty where it has none to other files.</param>
internal sealed record SpecInput(
    SpecFile File,
    GeneratorOptions Options,
    EquatableArray<Finding> OptionFindings,
    EquatableArray<OverlayUse> Overlays,
    ImmutableArray<AdditionalText> Others)
{
    private static readonly string[] Extensions = [".json", ".yaml", ".yml"];

    /// <summary>What the user's attributes say of it.</summary>
    public Customization Customization { get; init; } = Customization.None;

    /// <summary>Whether there is to be a client; of an overlay, whether what is wrong with it is to be said.</summary>
    public bool MakesClient => (Options.Output & OutputKinds.Client) != 0;

    /// <summary>Whether the client is to be there before other generators run. Then nothing of the user's code can have a say in it.</summary>
    public bool IsEarly => !File.IsOverlay && MakesClient && Options.ModelsForOtherGenerators;

    /// <summary>Whether there are to be fakes.</summary>
    public bool MakesTesting => !File.IsOverlay && (Options.Output & OutputKinds.Testing) != 0;

    public static bool MayBeSpec(string path) => Extensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    public static SpecInput Read(SpecFile file, AnalyzerConfigOptionsProvider provider)
    {
        var findings = new FindingList();
        var options = OptionsReader.Read(OptionDoor.Of(file.Text, provider), findings);
        return new SpecInput(file, options, findings.ToEquatableArray(), [], ImmutableArray<AdditionalText>.Empty);
    }

    /// <summary>The same document with other options.</summary>
    public SpecInput With(Func<GeneratorOptions, GeneratorOptions> change) => this with { Options = change(Options) };

    public SpecInput WithOverlays(EquatableArray<OverlayUse> overlays) => this with
    {
        Overlays = overlays.Where(use => File.IsOverlay ? use.File == File : File.RefersToOtherFiles || use.Document == File.Text.Path).ToEquatableArray(),
    };

    public SpecInput WithFiles(ImmutableArray<AdditionalText> candidates) =>
        File.RefersToOtherFiles || Overlays.Any(overlay => overlay.File.RefersToOtherFiles) ? this with { Others = candidates } : this;

    public SpecInput WithParts(PartMap parts) => File.IsOverlay || IsEarly
        ? this
        : this with { Customization = parts.For(File.Text.Path, client => ClientCompiler.NamespaceOf(File.Text.Path, Options, client)) };

    /// <summary>The document and the namespace of its client, as far as that is known without reading it.</summary>
    public NamespaceClaim ExpectedClaim => new(File.Text.Path, ClientCompiler.NamespaceOf(File.Text.Path, Options, Customization.Client));

    /// <summary>Finds the models of other clients that stand for schemas of this one.</summary>
    public SpecInput WithNamespaces(ExpectedNamespaces namespaces)
    {
        if (Customization.Client is not { } client || !client.Types.Any(type => type.IsOpen))
        {
            return this;
        }

        var types = client.Types.Select(type => namespaces.Find(type, File.Text.Path));
        return this with { Customization = Customization with { Client = client with { Types = types.ToEquatableArray() } } };
    }

    /// <summary>Reads and builds. The texts live for the length of this call only: the pipeline keeps the model, not the document.</summary>
    public CompiledSpec Compile(CancellationToken cancellationToken)
    {
        var document = ToSource(File.Text, cancellationToken);
        if (File.IsOverlay)
        {
            return new CompiledSpec(document.Path, null, new FindingReport(OverlayFindings(document, cancellationToken), Options.Severities));
        }

        var overlays = Overlays.Select(use => ToSource(use.File.Text, cancellationToken) with { OverlayOf = use.Document });
        var others = Others.Where(text => text != File.Text).Select(text => ToSource(text, cancellationToken));
        var result = ClientCompiler.Compile(document, [.. others, .. overlays], Options, cancellationToken, Customization);
        var findings = OptionFindings.Concat(result.Findings).ToEquatableArray();
        return new CompiledSpec(document.Path, result.Value, new FindingReport(findings, Options.Severities)) { Customizing = result.Customizing };
    }

    /// <summary>What the document that an overlay changes does not say of it: that there is none.</summary>
    private EquatableArray<Finding> OverlayFindings(SourceFile overlay, CancellationToken cancellationToken)
    {
        var findings = new FindingList();
        if (Overlays.All(use => use.Document is null) && NodeReader.Read(overlay, findings, cancellationToken) is SpecMapping root)
        {
            findings.Add(Findings.OverlayWithoutDocument((root["extends"] ?? root["overlay"] ?? root).Location, File.Extends));
        }

        return findings.ToEquatableArray();
    }

    private static SourceFile ToSource(AdditionalText text, CancellationToken cancellationToken) =>
        new(text.Path, text.GetText(cancellationToken)?.ToString() ?? "");
}
