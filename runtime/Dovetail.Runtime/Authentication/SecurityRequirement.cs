namespace Dovetail.Http;

/// <summary>What an operation needs: one of several alternatives (OpenAPI, Security Requirement Object). Without any, no credential is ever sent.</summary>
/// <param name="alternatives">The alternatives, the preferred one first.</param>
public sealed class SecurityRequirement(params SecurityAlternative[] alternatives)
{
    internal SecurityAlternative[] Alternatives { get; } = alternatives;

    /// <summary>Whether the operation takes no credential at all (<c>security: []</c>).</summary>
    internal bool IsNone => Alternatives.Length == 0;

    /// <summary>Whether a call without a credential will do; a client certificate is the transport's matter.</summary>
    internal bool AllowsAnonymous { get; } = alternatives.Length == 0 || alternatives.Any(static alternative => alternative.NeedsNoCredential);

    /// <summary>The scopes of the first alternative that asks for some.</summary>
    internal IReadOnlyList<string> Scopes { get; } =
        alternatives.SelectMany(static alternative => alternative.Schemes).Select(static use => use.Scopes).FirstOrDefault(static scopes => scopes.Count > 0) ?? [];
}
