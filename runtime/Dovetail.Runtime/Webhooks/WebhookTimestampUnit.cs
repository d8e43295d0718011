namespace Dovetail.Webhooks;

/// <summary>What a timestamp counts since 1970-01-01T00:00:00Z.</summary>
public enum WebhookTimestampUnit
{
    /// <summary>Seconds.</summary>
    Seconds,

    /// <summary>Milliseconds.</summary>
    Milliseconds,
}
