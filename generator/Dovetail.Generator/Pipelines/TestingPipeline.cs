using Dovetail.Generator.Door;
using Dovetail.Generator.Door.Imports;
using Dovetail.Generator.Emission;
using Dovetail.Generator.Emission.Testing;
using Microsoft.CodeAnalysis;

namespace Dovetail.Generator.Pipelines;

/// <summary>
/// From the documents that are asked for it to the files of their fakes and model factories. A document may be another project's, which then has the client: all that is needed
/// here is the document. Like that of the clients, it depends on no C#.
/// </summary>
internal static class TestingPipeline
{
    public static void Register(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<SpecInput> inputs)
    {
        var compiled = inputs
            .Where(static input => input.MakesTesting)
            .Select(static (input, cancellationToken) => TestingInput.Compile(input, cancellationToken))
            .WithTrackingName(StepNames.Testing);

        var claims = compiled.Select(static (api, _) => api.Claim).Collect().Select(static (claims, _) => NamespaceClaims.Of([], claims));

        var apis = compiled
            .Combine(claims)
            .Select(static (pair, _) => pair.Left.Against(pair.Right));

        var files = apis
            .SelectMany(static (api, _) => api.Model is null ? [] : TestingPlan.Of(api.Model))
            .WithTrackingName(StepNames.TestingFiles);

        context.RegisterSourceOutput(files, static (output, file) =>
            output.AddSource(file.HintName, FileEmitter.Emit(file, output.CancellationToken)));

        context.RegisterSourceOutput(apis.Select(static (api, _) => api.Report), static (output, report) => report.Write(output));
    }
}
