using Dovetail.Generator.Door;
using Dovetail.Generator.Door.Customizing;
using Dovetail.Generator.Emission;
using Microsoft.CodeAnalysis;

namespace Dovetail.Generator.Pipelines;

/// <summary>
/// From the documents among the AdditionalFiles to the files of their clients and the findings about them. Nothing here depends
/// on the compilation, and of the user's code on nothing but attributes: typing C# runs none of these steps.
/// </summary>
internal static class ClientPipeline
{
    /// <param name="early">The clients that other generators see; their files are written already.</param>
    /// <returns>All clients, for what is made of their models.</returns>
    public static IncrementalValuesProvider<CompiledSpec> Register(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<SpecInput> inputs,
        IncrementalValuesProvider<CompiledSpec> early)
    {
        var compiled = inputs
            .Where(static input => input.MakesClient && !input.IsEarly)
            .Select(static (input, cancellationToken) => input.Compile(cancellationToken))
            .WithTrackingName(StepNames.Compile);

        var missing = compiled.Collect()
            .Combine(early.Collect())
            .Select(static (clients, _) => MissingModels.Of(clients.Left.AddRange(clients.Right)));

        var claims = compiled.Select(static (api, _) => api.Claim).Collect()
            .Combine(early.Select(static (api, _) => api.Claim).Collect())
            .Select(static (claims, _) => NamespaceClaims.Of(claims.Right, claims.Left));

        var apis = compiled
            .Combine(claims)
            .Combine(missing)
            .Select(static (all, _) => all.Left.Left.Against(all.Left.Right).Without(all.Right))
            .WithTrackingName(StepNames.Apis);

        // Two outputs: a file is printed when its own model changes, findings are reported again when they move.
        var files = apis
            .Combine(Converters(context))
            .SelectMany(static (pair, _) => pair.Left.Model is null ? [] : FilePlan.Of(pair.Right.Mark(pair.Left.Model)))
            .WithTrackingName(StepNames.Files);

        var all = apis.Collect()
            .Combine(early.Collect())
            .SelectMany(static (apis, _) => apis.Left.AddRange(apis.Right));

        var reports = all
            .Select(static (api, _) => api.Report)
            .WithTrackingName(StepNames.Reports);

        context.RegisterSourceOutput(files, static (output, file) =>
            output.AddSource(file.HintName, FileEmitter.Emit(file, output.CancellationToken)));

        context.RegisterSourceOutput(reports, static (output, report) => report.Write(output));

        return all;
    }

    /// <summary>What the user's parts of models say of their converters.</summary>
    private static IncrementalValueProvider<DeclaredConverters> Converters(IncrementalGeneratorInitializationContext context) => context.SyntaxProvider
        .ForAttributeWithMetadataName(
            DeclaredConverters.Attribute,
            static (node, _) => DeclaredConverters.MayBeModel(node),
            static (attributed, _) => attributed.TargetSymbol.ToDisplayString())
        .Collect()
        .Select(static (names, _) => DeclaredConverters.Of(names));
}
