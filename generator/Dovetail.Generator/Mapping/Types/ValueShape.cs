namespace Dovetail.Generator.Mapping.Types;

/// <summary>A value of an enumeration.</summary>
/// <param name="Text">On the wire; null where that is not known.</param>
/// <param name="Number">In invariant text.</param>
internal sealed record ValueShape(string Name, string? Text, string Number);
