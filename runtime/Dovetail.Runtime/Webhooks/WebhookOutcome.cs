namespace Dovetail.Webhooks;

/// <summary>What became of a request, and what to answer.</summary>
public sealed class WebhookOutcome
{
    internal WebhookOutcome(WebhookOutcomeKind kind, int statusCode)
    {
        (Kind, StatusCode) = (kind, statusCode);
    }

    /// <summary>What became of it.</summary>
    public WebhookOutcomeKind Kind { get; }

    /// <summary>The status to answer with. A success only where the sender need not send the message again.</summary>
    public int StatusCode { get; }

    /// <summary>The JSON to answer with, in UTF-8; empty where there is none.</summary>
    public ReadOnlyMemory<byte> Body { get; internal init; }

    /// <summary>After which the sender is to try again (<c>Retry-After</c>); null where nothing is to be said.</summary>
    public TimeSpan? RetryAfter { get; internal init; }

    /// <summary>The event's name in the document; null where it is none of it, or was not looked for.</summary>
    public string? Event { get; internal init; }

    /// <summary>Why the request was rejected; null where it was not.</summary>
    public WebhookVerificationReason? Reason { get; internal init; }

    /// <summary>What failed: the handler's or the store's exception, or that of reading; null where nothing did.</summary>
    public Exception? Exception { get; internal init; }

    /// <summary>Says what became of the request.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Reason is { } reason ? $"{StatusCode} {Kind} ({reason})" : $"{StatusCode} {Kind}";
}
