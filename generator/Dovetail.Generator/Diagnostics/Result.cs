using Dovetail.Generator.Common;

namespace Dovetail.Generator.Diagnostics;

/// <summary>What a step made, and what it has to say about the spec. The two flow into separate outputs.</summary>
/// <param name="Value">The product; null where the input allowed none.</param>
/// <param name="Findings">In the order of the document.</param>
internal sealed record Result<T>(T? Value, EquatableArray<Finding> Findings)
    where T : class, IEquatable<T>
{
    /// <summary>What became of the user's attributes.</summary>
    public CustomizingOutcome Customizing { get; init; } = CustomizingOutcome.None;
}
