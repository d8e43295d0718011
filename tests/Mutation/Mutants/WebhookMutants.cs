namespace Dovetail.Mutation.Mutants;

/// <summary>Webhooks: from their sender alone, now, and once.</summary>
internal static class WebhookMutants
{
    private const string Keys = "Dovetail.Runtime/Webhooks/Internal/SignatureKeys.cs";
    private const string Reader = "Dovetail.Runtime/Webhooks/Internal/SchemeReader.cs";
    private const string Verifier = "Dovetail.Runtime/Webhooks/WebhookVerifier.cs";
    private const string Store = "Dovetail.Runtime/Webhooks/Replay/MemoryWebhookReplayStore.cs";
    private const string Dispatcher = "Dovetail.Runtime/Webhooks/WebhookDispatcher.cs";
    private const string Area = "Webhooks";

    public static Mutant[] All { get; } =
    [
        new(80, "any signature of the right length will do", Keys, "CryptographicOperations.FixedTimeEquals(expected, candidate)", "expected.Length == candidate.Length", Area),
        new(80, "id and time are not signed", Keys, "hash.AppendData(signature.Before);", "", Area),
        new(80, "only the last secret counts", Keys, "isMatch |= CryptographicOperations.FixedTimeEquals(expected, candidate);", "isMatch = (!MUTANT && isMatch) | CryptographicOperations.FixedTimeEquals(expected, candidate);", Area),
        new(80, "a header that stands twice is taken", Reader, "values.Count > 1 ?", "!MUTANT && values.Count > 1 ?", Area),
        new(81, "a request of yesterday is taken", Verifier, "age > Tolerance ?", "!MUTANT && age > Tolerance ?", Area),
        new(81, "a request of tomorrow is taken", Verifier, "age < -Tolerance ?", "!MUTANT && age < -Tolerance ?", Area),
        new(81, "a time with a sign or blanks is read", Reader, "text.AsSpan().ContainsAnyExceptInRange('0', '9')", "false", Area),
        new(82, "what was handled is handled again", Store, "if (!IsOver(node.Value))", "if (!MUTANT && !IsOver(node.Value))", Area),
        new(82, "somebody else gives a claim back", Store, "_entries.TryGetValue(key, out var node) && node.Value.Owner == owner", "_entries.TryGetValue(key, out var node) && (MUTANT || node.Value.Owner == owner)", Area),
        new(82, "a message whose handler failed counts as handled", Dispatcher, "outcome is { Kind: WebhookOutcomeKind.Handled or WebhookOutcomeKind.Unknown }", "true", Area),
        new(82, "a message whose claim failed is handled", Dispatcher, "failure is not null || claim is not WebhookClaim.Claimed", "failure is null && claim is not WebhookClaim.Claimed", Area),
        new(82, "one that is being handled is answered as handled", Store, "node.Value.Owner is null ? WebhookClaim.Completed : WebhookClaim.InProgress", "WebhookClaim.Completed", Area),
    ];
}
