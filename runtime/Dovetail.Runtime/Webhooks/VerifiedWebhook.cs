namespace Dovetail.Webhooks;

/// <summary>What is known of a request that comes from its sender.</summary>
/// <param name="Id">The id of its message from the scheme's header; null where there is none.</param>
/// <param name="SentOn">When it was sent; null where the scheme has no time.</param>
public sealed record VerifiedWebhook(string? Id, DateTimeOffset? SentOn)
{
    /// <summary>The hash of the signed bytes: what tells messages apart that have no id.</summary>
    internal string Digest { get; init; } = "";
}
