namespace Dovetail;

/// <summary>
/// Options can not work: those of a client, thrown when the client or a view of it is made, and by a call only where that names a server that can not be called; or those of
/// webhooks, thrown when their verifier or endpoint is made.
/// </summary>
public sealed class ApiConfigurationException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="client">The client's name.</param>
    /// <param name="failures">Everything that is wrong, each with the name of its key.</param>
    public ApiConfigurationException(string client, IReadOnlyList<string> failures)
        : this($"The client '{client}' is not configured.", client, failures)
    {
    }

    private ApiConfigurationException(string what, string client, IReadOnlyList<string> failures)
        : base($"{what} {string.Join(" ", failures)}")
    {
        (Client, Failures) = (client, failures);
    }

    /// <summary>The client's name, or that of the webhooks.</summary>
    public string Client { get; }

    /// <summary>Everything that is wrong, each with the name of its key.</summary>
    public IReadOnlyList<string> Failures { get; }

    internal static ApiConfigurationException OfWebhooks(string name, IReadOnlyList<string> failures) => new($"The webhooks of '{name}' are not configured.", name, failures);
}
