using Dovetail.Validation;

namespace Dovetail.Authentication.Internal;

/// <summary>What the places of a request can hold. Each rule says what is wrong, and never the text.</summary>
internal static class SecretRules
{
    /// <inheritdoc cref="SecretText.FaultOf"/>
    public static string? Text(string secret) => SecretText.FaultOf(secret);

    /// <summary>Visible ASCII and inner spaces (RFC 9110 5.5).</summary>
    public static string? Header(string secret) =>
        Text(secret) ?? (secret.AsSpan().ContainsAnyExceptInRange(' ', '~') ? "holds a character that no header can" : null);

    /// <summary>RFC 6265 4.1.1, cookie-octet.</summary>
    public static string? Cookie(string secret) =>
        Header(secret) ?? (secret.AsSpan().ContainsAny(" \",;\\") ? "holds a character that no cookie can" : null);

    /// <summary>RFC 7617 2: any text without control characters, the empty one too.</summary>
    public static string? Password(string secret) => SecretText.ControlFaultOf(secret);

    /// <exception cref="AuthenticationFailedException">The rule finds a fault.</exception>
    public static string Require(Func<string, string?> rule, string secret, SecurityPlace place) =>
        rule(secret) is { } fault ? throw new AuthenticationFailedException($"The credential {fault}; it can not stand in the {place.Kind} '{place.Name}'.") : secret;
}
