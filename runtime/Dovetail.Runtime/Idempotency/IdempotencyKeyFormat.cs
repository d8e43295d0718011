namespace Dovetail;

/// <summary>How an idempotency key stands in its header.</summary>
public enum IdempotencyKeyFormat
{
    /// <summary>As it is, as most APIs take it.</summary>
    Raw,

    /// <summary>In quotes: a string of RFC 9651, as draft-ietf-httpapi-idempotency-key-header has it.</summary>
    StructuredString,
}
