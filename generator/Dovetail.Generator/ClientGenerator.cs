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
    private readonly Type _compiler;

    /// <summary>A generator for the compiler that it runs in.</summary>
    public ClientGenerator()
        : this(typeof(IncrementalGeneratorInitializationContext))
    {
    }

    /// <param name="compiler">What the compiler initializes generators with: the phases that it has are read from its members.</param>
    internal ClientGenerator(Type compiler) => _compiler = compiler;

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var (inputs, documents, parts) = InputPipeline.Register(context);
        var early = CustomizingPipeline.Refuse(EarlyPipeline.Register(context, documents, _compiler), parts);
        var clients = ClientPipeline.Register(context, inputs, early);
        SurfacePipeline.Register(context, inputs, clients);
        MapperPipeline.Register(context, clients);
        CustomizingPipeline.Report(context, parts, clients);
        CustomizingPipeline.ReportConverters(context, early);
        TestingPipeline.Register(context, inputs);
    }
}
