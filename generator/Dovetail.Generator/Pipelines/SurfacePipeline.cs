using Dovetail.Generator.Common;
using Dovetail.Generator.Door;
using Dovetail.Generator.Door.Surfaces;
using Microsoft.CodeAnalysis;

namespace Dovetail.Generator.Pipelines;

/// <summary>
/// From clients and the files that say what they were to what callers would lose. A client without such a file passes by; an edit of a document that changes no model
/// compares nothing again, and finds the places anew where there is something to say.
/// </summary>
internal static class SurfacePipeline
{
    public static void Register(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<SpecInput> inputs,
        IncrementalValuesProvider<CompiledSpec> apis)
    {
        var files = context.AdditionalTextsProvider
            .Where(static text => SurfaceInput.MayBeSurface(text.Path))
            .Collect();

        var documents = apis
            .Select(static (api, _) => api.Path)
            .Collect()
            .Select(static (paths, _) => paths.ToEquatableArray());

        var surfaces = apis
            .Combine(files.Combine(documents))
            .SelectMany(static (pair, _) => SurfaceInput.Of(pair.Left, pair.Right.Left, pair.Right.Right))
            .WithTrackingName(StepNames.Surfaces);

        var changes = surfaces
            .Select(static (input, cancellationToken) => input.Compare(cancellationToken))
            .WithTrackingName(StepNames.SurfaceChanges);

        var reports = changes
            .Combine(inputs.Collect())
            .Select(static (pair, cancellationToken) => pair.Left.Locate(pair.Right, cancellationToken))
            .WithTrackingName(StepNames.SurfaceReports);

        var strays = files
            .Combine(documents)
            .Select(static (pair, cancellationToken) => SurfaceInput.Strays(pair.Left, pair.Right, cancellationToken));

        context.RegisterSourceOutput(reports, static (output, report) => report.Write(output));
        context.RegisterSourceOutput(strays, static (output, report) => report.Write(output));
    }
}
