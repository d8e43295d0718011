namespace Dovetail.Webhooks.Internal;

/// <summary>What no secret is. The rule says what is wrong, and never the text.</summary>
internal static class SecretRules
{
    public static string? FaultOf(string secret) => secret switch
    {
        _ when string.IsNullOrWhiteSpace(secret) => "is empty",
        _ when char.IsWhiteSpace(secret[0]) || char.IsWhiteSpace(secret[^1]) => "begins or ends with white space",
        _ when secret.AsSpan().ContainsAnyInRange('\0', '\x1f') || secret.Contains('\x7f', StringComparison.Ordinal) => "holds a control character",
        _ => null,
    };
}
