namespace Dovetail.Webhooks;

/// <summary>What became of a request.</summary>
public enum WebhookOutcomeKind
{
    /// <summary>A handler ran to its end.</summary>
    Handled,

    /// <summary>The message was handled before; nothing was done.</summary>
    Duplicate,

    /// <summary>No handler is for this event; what <c>OnUnknown</c> says has run, if there is one.</summary>
    Unknown,

    /// <summary>It does not come from the sender, or was changed: 401.</summary>
    Rejected,

    /// <summary>The body is not what the event promises: 400.</summary>
    Unreadable,

    /// <summary>The body is too large: 413.</summary>
    TooLarge,

    /// <summary>The body is no JSON in UTF-8: 415.</summary>
    UnsupportedMediaType,

    /// <summary>The message is being handled at this moment: 503, the sender is to try again.</summary>
    InProgress,

    /// <summary>The store of handled messages failed: 503, the sender is to try again.</summary>
    StoreFailed,

    /// <summary>The handler failed: 500, the sender is to try again.</summary>
    HandlerFailed,
}
