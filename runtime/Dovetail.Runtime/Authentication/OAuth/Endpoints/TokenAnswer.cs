namespace Dovetail.Authentication.OAuth;

/// <summary>What a token endpoint gave (RFC 6749 5.1).</summary>
/// <param name="Token">The access token.</param>
/// <param name="RefreshToken">The token that gets the next one; null where none was given.</param>
internal sealed record TokenAnswer(AccessToken Token, string? RefreshToken)
{
    public override string ToString() => "TokenAnswer (redacted)";
}
