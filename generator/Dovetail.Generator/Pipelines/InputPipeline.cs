using Dovetail.Generator.Door;
using Microsoft.CodeAnalysis;

namespace Dovetail.Generator.Pipelines;

/// <summary>From the AdditionalFiles to the documents and overlays among them, and what is to be said about the project and about files that users take for documents.</summary>
internal static class InputPipeline
{
    /// <returns>The files that may hold a document or a part of one, and the documents and overlays among them: none where the project's C# is too old.</returns>
    public static (IncrementalValuesProvider<AdditionalText> Candidates, IncrementalValuesProvider<SpecFile> Specs) Register(IncrementalGeneratorInitializationContext context)
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

        return (candidates, detected.Combine(language).Where(static pair => pair.Right is null).Select(static (pair, _) => pair.Left));
    }
}
