using System.Collections.Immutable;
using Dovetail.Generator.Common;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Door.Declarations;
using Microsoft.CodeAnalysis;

namespace Dovetail.Generator.Door.Customizing;

/// <summary>A <c>[JsonConverter]</c> on a class of the user's, and where it stands.</summary>
/// <param name="Name">The class's full name.</param>
internal sealed record LateConverter(string Name, SourcePlace Place)
{
    public static LateConverter Read(GeneratorAttributeSyntaxContext context) =>
        new(context.TargetSymbol.ToDisplayString(), SourcePlace.Of(context.Attributes[0]));

    /// <summary>The full names of the models that were there before it was read.</summary>
    public static EquatableArray<string> ModelsOf(ImmutableArray<CompiledSpec> early) => early
        .SelectMany(api => api.Model?.Types.Select(type => $"{api.Model.Namespace}.{type.Name}") ?? [])
        .ToEquatableArray();

    /// <summary>Tells it where it stands on such a model, which has one already.</summary>
    public void Write(SourceProductionContext output, EquatableArray<string> models)
    {
        if (models.Contains(Name, StringComparer.Ordinal))
        {
            output.ReportDiagnostic(Diagnostic.Create(FindingRules.LateAttribute, Place.Location, CustomizingFindings.LateConverter(Name)));
        }
    }
}
