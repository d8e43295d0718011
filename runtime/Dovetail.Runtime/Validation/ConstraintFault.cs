namespace Dovetail.Validation;

/// <summary>A value in a JSON text that breaks a constraint.</summary>
/// <param name="Offset">Where it stands: bytes from the start of the text.</param>
/// <param name="Reason">What is wrong with it, without the value.</param>
internal readonly record struct ConstraintFault(long Offset, string Reason);
