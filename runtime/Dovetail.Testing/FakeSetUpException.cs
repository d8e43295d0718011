namespace Dovetail.Testing;

/// <summary>A test tells a fake to do what the API's description forbids, so that what it proves would hold of no server.</summary>
/// <param name="message">What is wrong.</param>
public sealed class FakeSetUpException(string message) : InvalidOperationException(message);
