namespace Dovetail.Testing.Internal;

/// <summary>A part of a regular expression, as far as a text can be made of it. A closed family.</summary>
internal abstract record PatternNode;

/// <param name="Characters">Some of those that match.</param>
internal sealed record PatternCharacters(string Characters) : PatternNode;

internal sealed record PatternSequence(IReadOnlyList<PatternNode> Nodes) : PatternNode;

internal sealed record PatternChoice(IReadOnlyList<PatternNode> Nodes) : PatternNode;

internal sealed record PatternRepeat(PatternNode Node, int Min, int Max) : PatternNode;

/// <param name="Node">What stands in it.</param>
/// <param name="Number">The group's number; 0 where it is not captured.</param>
internal sealed record PatternGroup(PatternNode Node, int Number) : PatternNode;

internal sealed record PatternReference(int Number) : PatternNode;

/// <summary>A place, and no characters.</summary>
internal sealed record PatternNothing : PatternNode;
