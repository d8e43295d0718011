namespace Dovetail.Conformance.Suite;

/// <summary>A scenario went otherwise than its suite says.</summary>
internal sealed class UnexpectedException(string message) : Exception(message);
