using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Operations;

/// <summary><c>x-ms-long-running-operation-options: { final-state-via: location }</c>: where the result of work is read once it is done.</summary>
internal static class FinalStates
{
    private const string Options = "x-ms-long-running-operation-options";

    /// <returns>The runtime's name of it; null where the document does not say.</returns>
    public static string? Of(SpecOperation operation) => (operation.Extension(Options) as SpecMapping)?["final-state-via"] is SpecScalar via
        ? via.Value switch
        {
            "azure-async-operation" or "operation-location" => "Monitor",
            "location" => "Location",
            "original-uri" => "Resource",
            _ => null,
        }
        : null;
}
