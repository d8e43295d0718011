using System.Collections.Immutable;
using Dovetail.Generator.Common;
using Dovetail.Generator.Door;
using Dovetail.Generator.Door.Customizing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dovetail.Generator.Pipelines;

/// <summary>
/// The user's attributes on parts of clients and models, on their way to the documents. A keystroke may read each declaration again; what was read is equal, and no step behind it
/// runs. Places are a pipeline of their own, as those of mappers are.
/// </summary>
internal static class CustomizingPipeline
{
    /// <summary>What the parts say, sorted by the documents.</summary>
    /// <param name="documents">The paths of the documents.</param>
    public static IncrementalValueProvider<PartMap> Parts(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<ImmutableArray<string>> documents)
    {
        var clients = Read(context, ClientPartReader.Attribute, ClientPartReader.TryRead);
        var schemas = Read(context, SchemaPartReader.Attribute, SchemaPartReader.TryRead);
        return clients.Collect()
            .Combine(schemas.Collect())
            .Combine(documents)
            .Select(static (all, _) => PartMap.Of(all.Left.Left.AddRange(all.Left.Right), all.Right))
            .WithTrackingName(StepNames.PartMaps);
    }

    /// <summary>Clients that are there before any attribute is read: what such an attribute says of them comes too late.</summary>
    public static IncrementalValuesProvider<CompiledSpec> Refuse(IncrementalValuesProvider<CompiledSpec> early, IncrementalValueProvider<PartMap> parts) =>
        early.Combine(parts).Select(static (pair, _) => pair.Left.Refuse(pair.Right));

    /// <summary>Reports what is to be said about the parts, once it is known what became of them.</summary>
    public static void Report(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<PartMap> parts, IncrementalValuesProvider<CompiledSpec> apis)
    {
        var outcomes = apis.Select(static (api, _) => api.Customizing).Collect();
        foreach (var attribute in new[] { ClientPartReader.Attribute, SchemaPartReader.Attribute })
        {
            var reports = context.SyntaxProvider
                .ForAttributeWithMetadataName(
                    PartSymbol.FullNameOf(attribute),
                    static (node, _) => node is TypeDeclarationSyntax,
                    (attributed, _) => PartPlaces.TryRead(attributed, attribute))
                .Where(static places => places is not null)
                .Combine(parts)
                .Combine(outcomes)
                .Select(static (all, _) => PartReport.Of(all.Left.Left!, all.Left.Right, all.Right))
                .WithTrackingName(StepNames.PartReports);
            context.RegisterSourceOutput(reports, static (output, report) => report.Write(output));
        }

        foreach (var (attribute, partner) in LoneAttribute.Pairs)
        {
            var alone = context.SyntaxProvider
                .ForAttributeWithMetadataName(
                    PartSymbol.FullNameOf(attribute),
                    static (_, _) => true,
                    (attributed, _) => LoneAttribute.Read(attributed, partner).ToEquatableArray())
                .SelectMany(static (alone, _) => alone);
            context.RegisterSourceOutput(alone, static (output, lone) => lone.Write(output));
        }
    }

    /// <summary>Reports converters on models that have theirs already.</summary>
    public static void ReportConverters(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<CompiledSpec> early)
    {
        var models = early.Collect().Select(static (apis, _) => LateConverter.ModelsOf(apis));
        var converters = context.SyntaxProvider.ForAttributeWithMetadataName(
            DeclaredConverters.Attribute,
            static (node, _) => DeclaredConverters.MayBeModel(node),
            static (attributed, _) => LateConverter.Read(attributed));
        context.RegisterSourceOutput(converters.Combine(models), static (output, pair) => pair.Left.Write(output, pair.Right));
    }

    private static IncrementalValuesProvider<ReadPart> Read(
        IncrementalGeneratorInitializationContext context,
        string attribute,
        Func<GeneratorAttributeSyntaxContext, CancellationToken, ReadPart?> read) => context.SyntaxProvider
        .ForAttributeWithMetadataName(PartSymbol.FullNameOf(attribute), static (node, _) => node is TypeDeclarationSyntax, read)
        .Where(static part => part is not null)
        .Select(static (part, _) => part!)
        .WithTrackingName(StepNames.Parts);
}
