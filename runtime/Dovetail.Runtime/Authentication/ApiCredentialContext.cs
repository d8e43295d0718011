using Dovetail.Http.Pipeline;

namespace Dovetail;

/// <summary>What a credential is needed for.</summary>
/// <param name="Operation">The operation's id.</param>
/// <param name="Server">The server that it is sent to: scheme, host and port.</param>
/// <param name="Scopes">The scopes that the operation's description asks for; of its first alternative with scopes.</param>
/// <param name="Attempt">The number of the attempt, from 1.</param>
public sealed record ApiCredentialContext(string Operation, Uri Server, IReadOnlyList<string> Scopes, int Attempt)
{
    /// <summary>The call; null where a context was made by hand.</summary>
    internal ApiExchange? Exchange { get; init; }
}
