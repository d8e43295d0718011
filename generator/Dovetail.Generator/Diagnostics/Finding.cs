namespace Dovetail.Generator.Diagnostics;

/// <summary>One thing to say about a spec: value-equal, and free of Roslyn's objects until it is reported.</summary>
/// <param name="Id">The rule's id, a key of <see cref="FindingRules"/>.</param>
/// <param name="Message">The whole message, without a line break.</param>
/// <param name="Location">The place in the spec; null for findings about no place.</param>
internal sealed record Finding(string Id, string Message, SpecLocation? Location);
