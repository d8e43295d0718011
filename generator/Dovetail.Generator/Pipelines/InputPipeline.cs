using Dovetail.Generator.Common;
using Dovetail.Generator.Door;
using Dovetail.Generator.Door.Customizing;
using Microsoft.CodeAnalysis;

namespace Dovetail.Generator.Pipelines;

/// <summary>
/// From the AdditionalFiles to the documents and overlays among them, each with all that its client depends on, and what is to be said about the project and about files that
/// users take for documents.
/// </summary>
internal static class InputPipeline
{
    /// <returns>
    /// The documents and the overlays, none where the project's C# is too old; those of them whose clients come early, which depend on nothing but files and options; and what the
    /// user's attributes say.
    /// </returns>
    public static (IncrementalValuesProvider<SpecInput> Inputs, IncrementalValuesProvider<SpecInput> Early, IncrementalValueProvider<PartMap> Parts) Register(
        IncrementalGeneratorInitializationContext context)
    {
        var candidates = context.AdditionalTextsProvider
            .Where(static text => SpecInput.MayBeSpec(text.Path))
            .WithTrackingName(StepNames.Candidates);

        var detected = candidates
            .Select(static (text, cancellationToken) => SpecFile.TryDetect(text, cancellationToken))
            .Where(static file => file is not null)
            .Select(static (file, _) => file!);

        var language = context.ParseOptionsProvider.Select(static (options, _) => Language.Unfit(options));

        var projects = detected.Collect().Combine(language).Select(static (pair, _) => Language.Report(pair.Right, hasSpecs: !pair.Left.IsEmpty));

        context.RegisterSourceOutput(projects, static (output, report) => report.Write(output));

        var strays = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellationToken) => StrayFile.TryDetect(pair.Left, pair.Right, cancellationToken))
            .Where(static file => file is not null)
            .Combine(candidates.Collect())
            .Select(static (pair, cancellationToken) => pair.Left!.Report(pair.Right, cancellationToken));

        context.RegisterSourceOutput(strays, static (output, report) => report.Write(output));

        var specs = detected.Combine(language).Where(static pair => pair.Right is null).Select(static (pair, _) => pair.Left);
        var documents = specs.Where(static file => !file.IsOverlay).Select(static (file, _) => file.Text.Path).Collect();
        var parts = CustomizingPipeline.Parts(context, documents);
        var read = Read(context, candidates, specs);
        return (Inputs(read, parts), read.Where(static input => input.IsEarly), parts);
    }

    /// <summary>All but what the user's code says.</summary>
    private static IncrementalValuesProvider<SpecInput> Read(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<AdditionalText> candidates,
        IncrementalValuesProvider<SpecFile> specs)
    {
        var overlays = specs.Collect()
            .Combine(candidates.Select(static (text, _) => text.Path).Collect())
            .Select(static (pair, _) => OverlayUse.Of(pair.Left, pair.Right.ToEquatableArray()));

        // The options provider is new whenever any option changes: reduced to a value-equal record before it meets the text.
        return specs
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => SpecInput.Read(pair.Left, pair.Right))
            .Combine(overlays)
            .Select(static (pair, _) => pair.Left.WithOverlays(pair.Right))
            .Combine(candidates.Collect())
            .Select(static (pair, _) => pair.Left.WithFiles(pair.Right));
    }

    private static IncrementalValuesProvider<SpecInput> Inputs(IncrementalValuesProvider<SpecInput> read, IncrementalValueProvider<PartMap> parts)
    {
        var inputs = read
            .Combine(parts)
            .Select(static (pair, _) => pair.Left.WithParts(pair.Right));

        var namespaces = inputs
            .Where(static input => !input.File.IsOverlay)
            .Select(static (input, _) => input.ExpectedClaim)
            .Collect()
            .Select(static (claims, _) => ExpectedNamespaces.Of(claims));

        return inputs
            .Combine(namespaces)
            .Select(static (pair, _) => pair.Left.WithNamespaces(pair.Right))
            .WithTrackingName(StepNames.Inputs);
    }
}
