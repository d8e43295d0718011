namespace Dovetail.Authentication.Tokens;

/// <summary>What a failed request for a token is called in metrics: a code of the standard (RFC 6749 5.2, RFC 8628 3.5), else the exception's type. What a server makes up would be a series each.</summary>
internal static class TokenErrors
{
    private static readonly HashSet<string> Codes =
    [
        "invalid_request", "invalid_client", "invalid_grant", "unauthorized_client", "unsupported_grant_type", "invalid_scope", "access_denied", "expired_token",
    ];

    public static string TypeOf(Exception exception) =>
        exception is AuthenticationFailedException { OAuthError: { } code } && Codes.Contains(code) ? code : exception.GetType().Name;
}
