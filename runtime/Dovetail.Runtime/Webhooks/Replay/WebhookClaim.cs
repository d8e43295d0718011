namespace Dovetail.Webhooks;

/// <summary>What came of the attempt to claim a message.</summary>
public enum WebhookClaim
{
    /// <summary>It is the claimant's: nobody has handled it, and nobody is about to.</summary>
    Claimed,

    /// <summary>Somebody is handling it.</summary>
    InProgress,

    /// <summary>It was handled.</summary>
    Completed,
}
