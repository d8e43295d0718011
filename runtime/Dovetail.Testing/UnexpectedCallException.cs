namespace Dovetail.Testing;

/// <summary>A fake was called in a way that its test has said nothing about. The message names the set-ups that are nearest.</summary>
/// <param name="message">What was called.</param>
public sealed class UnexpectedCallException(string message) : InvalidOperationException(message);
