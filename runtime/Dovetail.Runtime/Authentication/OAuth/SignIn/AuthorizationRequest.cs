namespace Dovetail;

/// <summary>
/// A sign-in under way. Keep it where only the user's own session reads it, from when the user is sent away to when the answer comes: it is what makes the answer worth something.
/// </summary>
/// <param name="Uri">Where to send the user.</param>
/// <param name="State">Tells the answer to this request from any other (RFC 6749 10.12).</param>
/// <param name="CodeVerifier">Proves that who redeems the code is who asked for it (RFC 7636). A secret.</param>
/// <param name="RedirectUri">Where the server sends the user back to.</param>
public sealed record AuthorizationRequest(Uri Uri, string State, string CodeVerifier, Uri RedirectUri)
{
    /// <summary>Where the user comes back to, and nothing else.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"AuthorizationRequest to {RedirectUri} (redacted)";
}
