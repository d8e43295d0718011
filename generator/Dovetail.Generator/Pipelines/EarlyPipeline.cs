using Dovetail.Generator.Door;
using Dovetail.Generator.Emission;
using Microsoft.CodeAnalysis;

namespace Dovetail.Generator.Pipelines;

/// <summary>
/// From the documents that ask for it to clients that other generators see. Nothing here depends on the user's code: where the compiler has a phase for that, it runs before
/// there is a compilation, and what was read there is not read again.
/// </summary>
internal static class EarlyPipeline
{
    /// <param name="compiler">What the compiler initializes generators with. Where it has no such phase, the same files come with all others.</param>
    /// <returns>The clients.</returns>
    public static IncrementalValuesProvider<CompiledSpec> Register(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<SpecInput> documents,
        Type compiler)
    {
        var compiled = documents
            .Select(static (input, cancellationToken) => input.Compile(cancellationToken))
            .WithTrackingName(StepNames.EarlyCompile);

        var claims = compiled.Select(static (api, _) => api.Claim).Collect().Select(static (claims, _) => NamespaceClaims.Of(claims, []));

        var apis = compiled
            .Combine(claims)
            .Select(static (pair, _) => pair.Left.Against(pair.Right));

        var files = apis
            .SelectMany(static (api, _) => api.Model is null ? [] : FilePlan.Of(api.Model))
            .WithTrackingName(StepNames.EarlyFiles);

        if (PreCompilation.TryFind(compiler)?.TryRegister(context, files, static file => file.HintName, FileEmitter.Emit) is true)
        {
            return apis;
        }

        context.RegisterSourceOutput(files, static (output, file) => output.AddSource(file.HintName, FileEmitter.Emit(file, output.CancellationToken)));
        return apis.Select(static (api, _) => api.Unseen());
    }
}
