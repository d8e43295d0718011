namespace Dovetail.Http;

/// <summary>A scheme that is needed, and the scopes that are needed with it.</summary>
/// <param name="scheme">The scheme.</param>
/// <param name="scopes">The scopes; empty for schemes without.</param>
public sealed class SchemeUse(SecurityScheme scheme, params string[] scopes)
{
    /// <summary>The scheme.</summary>
    public SecurityScheme Scheme { get; } = scheme;

    /// <summary>The scopes.</summary>
    public IReadOnlyList<string> Scopes { get; } = scopes;
}
