using Dovetail.Generator.Pipelines;
using Microsoft.CodeAnalysis;

namespace Dovetail.Generator;

/// <summary>Makes a typed client of each OpenAPI document among the AdditionalFiles.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ClientGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context) => ClientPipeline.Register(context);
}
