namespace Dovetail.Authentication.Internal;

/// <summary>What the places of a request can hold. Each rule says what is wrong, and never the text.</summary>
internal static class SecretRules
{
    /// <summary>Not empty, no control character, no white space around it: a key that was pasted or mounted with a line end never works.</summary>
    public static string? Text(string secret) => secret switch
    {
        _ when string.IsNullOrWhiteSpace(secret) => "is empty",
        _ when char.IsWhiteSpace(secret[0]) || char.IsWhiteSpace(secret[^1]) => "begins or ends with white space",
        _ when secret.AsSpan().ContainsAnyInRange('\0', '\x1f') || secret.Contains('\x7f', StringComparison.Ordinal) => "holds a control character",
        _ => null,
    };

    /// <summary>Visible ASCII and inner spaces (RFC 9110 5.5).</summary>
    public static string? Header(string secret) =>
        Text(secret) ?? (secret.AsSpan().ContainsAnyExceptInRange(' ', '~') ? "holds a character that no header can" : null);

    /// <summary>RFC 6265 4.1.1, cookie-octet.</summary>
    public static string? Cookie(string secret) =>
        Header(secret) ?? (secret.AsSpan().ContainsAny(" \",;\\") ? "holds a character that no cookie can" : null);

    /// <summary>RFC 7617 2: any text without control characters, the empty one too.</summary>
    public static string? Password(string secret) =>
        secret.AsSpan().ContainsAnyInRange('\0', '\x1f') || secret.Contains('\x7f', StringComparison.Ordinal) ? "holds a control character" : null;

    /// <exception cref="AuthenticationFailedException">The rule finds a fault.</exception>
    public static string Require(Func<string, string?> rule, string secret, SecurityPlace place) =>
        rule(secret) is { } fault ? throw new AuthenticationFailedException($"The credential {fault}; it can not stand in the {place.Kind} '{place.Name}'.") : secret;
}
