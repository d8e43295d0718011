using Dovetail.Generator.Pipelines;
using Microsoft.CodeAnalysis;

namespace Dovetail.Generator;

/// <summary>Makes a typed client of each OpenAPI document among the AdditionalFiles, and writes the mappers between its models and the user's classes.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ClientGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context) => MapperPipeline.Register(context, ClientPipeline.Register(context));
}
