using Dovetail.Generator.Common;

namespace Dovetail.Generator.Diagnostics;

/// <summary>What became of the user's attributes about one document.</summary>
/// <param name="Claimed">The classes that belong to it, by their full names.</param>
/// <param name="Findings">What is to be said about them.</param>
internal sealed record CustomizingOutcome(EquatableArray<string> Claimed, EquatableArray<CustomizingFinding> Findings)
{
    public static readonly CustomizingOutcome None = new([], []);

    /// <summary>Whether the document could be read at all: of one that could not, nobody knows what belongs to it.</summary>
    public bool IsRead { get; init; } = true;
}
