using Dovetail.Generator.Common;
using Dovetail.Generator.Door;
using Dovetail.Generator.Door.Declarations;
using Dovetail.Generator.Emission.Mappers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dovetail.Generator.Pipelines;

/// <summary>
/// From the user's mappers to their written parts. A keystroke may read each declaration again; what was read is equal, and no step behind it runs. Places are a pipeline of their
/// own: moving a mapper reports its findings again and prints nothing.
/// </summary>
internal static class MapperPipeline
{
    public static void Register(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<CompiledSpec> apis)
    {
        var declarations = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                MapperReader.Attribute,
                static (node, _) => node is TypeDeclarationSyntax,
                static (attributed, cancellationToken) => MapperReader.TryRead(attributed, cancellationToken))
            .Where(static mapper => mapper is not null)
            .WithTrackingName(StepNames.Declarations);

        var usings = context.SyntaxProvider
            .CreateSyntaxProvider(static (node, _) => GlobalUsingReader.IsGlobal(node), static (found, _) => GlobalUsingReader.Read(found.Node))
            .Collect()
            .Select(static (usings, _) => GlobalUsingReader.Of(usings));

        var models = apis
            .Select(static (api, _) => api.Model)
            .Collect()
            .Select(static (models, _) => MapperInput.IndexOf(models));

        var mappers = declarations
            .Combine(usings)
            .Combine(models)
            .Select(static (all, _) => new MapperInput(all.Left.Left!, all.Left.Right, all.Right))
            .Select(static (input, _) => input.Build())
            .WithTrackingName(StepNames.Mappers);

        var written = mappers
            .Select(static (mapper, _) => mapper.Model)
            .Where(static model => model is not null)
            .WithTrackingName(StepNames.WrittenMappers);

        var reports = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                MapperReader.Attribute,
                static (node, _) => node is TypeDeclarationSyntax,
                static (attributed, _) => MapperPlaces.TryRead(attributed))
            .Where(static places => places is not null)
            .Combine(mappers.Collect())
            .Select(static (pair, _) => MapperReport.Of(pair.Left!, pair.Right))
            .WithTrackingName(StepNames.MapperReports);

        context.RegisterSourceOutput(written, static (output, mapper) =>
            output.AddSource(MapperEmitter.HintNameOf(mapper!), MapperEmitter.Emit(mapper!, output.CancellationToken)));

        context.RegisterSourceOutput(reports, static (output, report) => report.Write(output));
    }
}
