namespace Dovetail;

/// <summary>Which time ran out.</summary>
public enum ApiTimeoutKind
{
    /// <summary>That of one attempt: <see cref="TimeoutOptions.Attempt"/>.</summary>
    Attempt,

    /// <summary>That of the whole call: <see cref="TimeoutOptions.Total"/>.</summary>
    Total,
}
