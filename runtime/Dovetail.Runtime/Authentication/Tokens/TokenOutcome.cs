namespace Dovetail.Authentication.Tokens;

/// <summary>How a request for a token ended: with one of both.</summary>
internal readonly record struct TokenOutcome(AccessToken? Token, AuthenticationFailedException? Failure)
{
    /// <summary>The token, or an exception of the caller's own: each notes the call that it ended.</summary>
    /// <exception cref="AuthenticationFailedException">There is none.</exception>
    public AccessToken Require() => Token ?? throw Failure!.Copy();
}
