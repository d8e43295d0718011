namespace Dovetail;

/// <summary>What a token is needed for.</summary>
/// <param name="Scopes">The scopes to ask for, sorted; empty for those that the server gives by default.</param>
/// <param name="Rejected">The token that the API refused although its time had not come; null where there is none. The new token must be another one.</param>
public sealed record AccessTokenRequest(IReadOnlyList<string> Scopes, AccessToken? Rejected = null);
