using Dovetail.Generator.Common;
using Dovetail.Generator.Door;
using Dovetail.Generator.Emission;
using Microsoft.CodeAnalysis;

namespace Dovetail.Generator.Pipelines;

/// <summary>
/// From the documents among the AdditionalFiles to the files of their clients and the findings about them. Nothing here depends
/// on the compilation: typing C# runs none of these steps.
/// </summary>
internal static class ClientPipeline
{
    public static void Register(IncrementalGeneratorInitializationContext context)
    {
        var candidates = context.AdditionalTextsProvider
            .Where(static text => SpecInput.MayBeSpec(text.Path))
            .WithTrackingName(StepNames.Candidates);

        var specs = candidates
            .Select(static (text, cancellationToken) => SpecFile.TryDetect(text, cancellationToken))
            .Where(static file => file is not null)
            .Select(static (file, _) => file!);

        var overlays = specs.Collect()
            .Combine(candidates.Select(static (text, _) => text.Path).Collect())
            .Select(static (pair, _) => OverlayUse.Of(pair.Left, pair.Right.ToEquatableArray()));

        // The options provider is new whenever any option changes: reduced to a value-equal record before it meets the text.
        var inputs = specs
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => SpecInput.Read(pair.Left, pair.Right))
            .Combine(overlays)
            .Select(static (pair, _) => pair.Left.WithOverlays(pair.Right))
            .Combine(candidates.Collect())
            .Select(static (pair, _) => pair.Left.WithFiles(pair.Right))
            .WithTrackingName(StepNames.Inputs);

        var compiled = inputs
            .Select(static (input, cancellationToken) => input.Compile(cancellationToken))
            .WithTrackingName(StepNames.Compile);

        var claims = compiled.Select(static (api, _) => api.Claim).Collect().Select(static (claims, _) => NamespaceClaims.Of(claims));

        var apis = compiled
            .Combine(claims)
            .Select(static (pair, _) => pair.Left.Against(pair.Right))
            .WithTrackingName(StepNames.Apis);

        // Two outputs: a file is printed when its own model changes, findings are reported again when they move.
        var files = apis
            .SelectMany(static (api, _) => api.Model is null ? [] : FilePlan.Of(api.Model))
            .WithTrackingName(StepNames.Files);

        var reports = apis
            .Select(static (api, _) => api.Report)
            .WithTrackingName(StepNames.Reports);

        context.RegisterSourceOutput(files, static (output, file) =>
            output.AddSource(file.HintName, FileEmitter.Emit(file, output.CancellationToken)));

        context.RegisterSourceOutput(reports, static (output, report) => report.Write(output));
    }
}
