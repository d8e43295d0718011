namespace Dovetail.Generator.Naming;

/// <summary>A literal segment of a path.</summary>
/// <param name="HasParameter">Whether a parameter follows, which picks one of what the segment names.</param>
/// <param name="IsLast">Whether no other literal follows.</param>
internal sealed record PathSegment(string Text, bool HasParameter, bool IsLast);
