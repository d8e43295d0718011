namespace Dovetail.Mutation.Mutants;

/// <summary>Credentials: where they stand, what they are sent for, and that they show nowhere. And the tokens that a service of one's own receives.</summary>
internal static class CredentialMutants
{
    private const string Layer = "Dovetail.Runtime/Authentication/AuthenticationLayer.cs";
    private const string Chooser = "Dovetail.Runtime/Authentication/Internal/CredentialChooser.cs";
    private const string Redaction = "Dovetail.Runtime/Authentication/Redaction.cs";
    private const string Rules = "Dovetail.Jwt/Internal/ValidationRules.cs";

    public static Mutant[] All { get; } =
    [
        new(9, "a key that was refused is sent again", "Dovetail.Runtime/Authentication/ApiCredential.cs", "TryRenewAsync(CancellationToken cancellationToken) => new(false);", "TryRenewAsync(CancellationToken cancellationToken) => new(MUTANT);", "Authentication"),
        new(9, "fixed credentials that are sent together are sent again", "Dovetail.Runtime/Authentication/Internal/CombinedCredential.cs", "var renewed = false;", "var renewed = MUTANT;", "Authentication"),
        new(21, "an operation without security gets the credential", Layer, "requirement is { IsNone: true } || credential is NoCredential", "credential is NoCredential", "Authentication"),
        new(21, "half of what is needed together is sent", Chooser, "            if (part < 0)\n            {\n                return null;\n            }\n", "            if (part < 0)\n            {\n                if (MUTANT) { continue; }\n                return null;\n            }\n", "Authentication"),
        new(21, "one part serves for two schemes", Chooser, "used[part] = true;", "", "Authentication"),
        new(21, "a call that needs a credential goes without", Layer, "credential is null && !IsNeeded(requirement)", "credential is null", "Authentication"),
        new(22, "a key of another kind or curve verifies", "Dovetail.Jwt/Internal/KeySet.cs", "key.Kty == \"RSA\" ? algorithm[0] is 'R' or 'P' : algorithm[0] is 'E' && key.Crv == CurveOf(algorithm)", "true", "Jwt"),
        new(22, "an extension that must be understood is passed over", Rules, "jwt.TryGetHeaderValue<object>(\"crit\", out _)", "false", "Jwt"),
        new(22, "a token serves after its end", Rules, "double.IsNaN(end) || now >= end + skew", "double.IsNaN(end)", "Jwt"),
        new(22, "a token serves before its start", Rules, "!(now >= start - skew)", "false", "Jwt"),
        new(22, "each unknown key is a fetch", "Dovetail.Jwt/Internal/RefreshBudget.cs", "full - now > interval * Burst", "false", "Jwt"),
        new(22, "a token of another type is taken", Rules, "_types.Length > 0 && !_types.Contains(jwt.Typ, StringComparer.OrdinalIgnoreCase)", "false", "Jwt"),
        new(85, "secrets are not blacked out", Redaction, "credential is null || text.Length == 0", "true", "*"),
        new(85, "only the secret itself is blacked out, not its encodings", Redaction, ".SelectMany(Forms).SelectMany(Forms)", ".SelectMany(s => MUTANT ? new[] { s } : Forms(s)).SelectMany(s => MUTANT ? new[] { s } : Forms(s))", "*"),
        new(85, "a logged URL shows every value", "Dovetail.Runtime/Telemetry/RedactedUrl.cs", "part => rules.ShowsParameter(part.Name) ? part : part with { Text = Hidden }", "part => MUTANT || rules.ShowsParameter(part.Name) ? part : part with { Text = Hidden }", "Telemetry"),
        new(85, "a logged query shows every value", "Dovetail.Runtime/Telemetry/RedactedUrl.cs", "!rules.ShowsParameter(part.Name) ? $\"", "!MUTANT && !rules.ShowsParameter(part.Name) ? $\"", "Telemetry"),
    ];
}
