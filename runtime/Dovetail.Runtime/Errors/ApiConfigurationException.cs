namespace Dovetail;

/// <summary>A client's options can not work. Thrown when the client or a view of it is made, and by a call only where that names a server that can not be called.</summary>
/// <param name="client">The client's name.</param>
/// <param name="failures">Everything that is wrong, each with the name of its key.</param>
public sealed class ApiConfigurationException(string client, IReadOnlyList<string> failures)
    : Exception($"The client '{client}' is not configured. {string.Join(" ", failures)}")
{
    /// <summary>The client's name.</summary>
    public string Client { get; } = client;

    /// <summary>Everything that is wrong, each with the name of its key.</summary>
    public IReadOnlyList<string> Failures { get; } = failures;
}
