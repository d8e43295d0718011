using Dovetail.Generator.Pipelines;
using Microsoft.CodeAnalysis;

namespace Dovetail.Generator;

/// <summary>
/// Makes a typed client of each OpenAPI document among the AdditionalFiles, tells what its callers would lose, writes the mappers between its models and the user's
/// classes, and its fakes for tests.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ClientGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var (inputs, parts) = InputPipeline.Register(context);
        var clients = ClientPipeline.Register(context, inputs);
        SurfacePipeline.Register(context, inputs, clients);
        MapperPipeline.Register(context, clients);
        CustomizingPipeline.Report(context, parts, clients);
        TestingPipeline.Register(context, inputs);
    }
}
