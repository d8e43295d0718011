namespace Dovetail;

/// <summary>
/// How a client tells the server that several requests are one call. A key is sent with every attempt of a call that is not safe (RFC 9110 9.2.1), and makes the call one
/// that can be tried again.
/// </summary>
public sealed class IdempotencyOptions
{
    /// <summary>
    /// Whether calls of POST and PATCH operations get a new key where their caller gives none. False by default: a server that does not know the header executes a repeated
    /// call twice.
    /// </summary>
    public bool Generate { get; set; }

    /// <summary>The header; null, the default: the one that the API's description names, else <c>Idempotency-Key</c>.</summary>
    public string? Header { get; set; }

    /// <summary>How the key stands there; <see cref="IdempotencyKeyFormat.Raw"/> by default.</summary>
    public IdempotencyKeyFormat Format { get; set; }

    internal IdempotencyOptions Copy() => (IdempotencyOptions)MemberwiseClone();
}
