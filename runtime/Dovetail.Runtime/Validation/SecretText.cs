namespace Dovetail.Validation;

/// <summary>What no secret is, whoever holds it. The rule says what is wrong, and never the text.</summary>
internal static class SecretText
{
    /// <summary>Not empty, no control character, no white space around it: a key that was pasted or mounted with a line end never works.</summary>
    public static string? FaultOf(string secret) => secret switch
    {
        _ when string.IsNullOrWhiteSpace(secret) => "is empty",
        _ when char.IsWhiteSpace(secret[0]) || char.IsWhiteSpace(secret[^1]) => "begins or ends with white space",
        _ => ControlFaultOf(secret),
    };

    public static string? ControlFaultOf(string secret) =>
        secret.AsSpan().ContainsAnyInRange('\0', '\x1f') || secret.Contains('\x7f', StringComparison.Ordinal) ? "holds a control character" : null;
}
