namespace Dovetail;

/// <summary>The answer did not come in time.</summary>
/// <param name="kind">Which time ran out.</param>
/// <param name="timeout">How long it was; null where the transport set it.</param>
/// <param name="innerException">The error behind it, if there is one.</param>
/// <param name="operation">The operation, with which the message begins; null where it is not said.</param>
public sealed class ApiTimeoutException(ApiTimeoutKind kind, TimeSpan? timeout = null, Exception? innerException = null, string? operation = null)
    : ApiException(Describe(kind, timeout, operation), innerException)
{
    /// <summary>Which time ran out.</summary>
    public ApiTimeoutKind Kind { get; } = kind;

    /// <summary>How long it was; null where the transport set it.</summary>
    public TimeSpan? Timeout { get; } = timeout;

    private static string Describe(ApiTimeoutKind kind, TimeSpan? timeout, string? operation)
    {
        var what = What(kind);
        var who = operation is null ? $"{char.ToUpperInvariant(what[0])}{what[1..]}" : $"{operation}: {what}";
        return $"{who} in time{(timeout is { } limit ? FormattableString.Invariant($" ({limit.TotalSeconds:0.###} s)") : "")}.";
    }

    private static string What(ApiTimeoutKind kind) => kind switch
    {
        ApiTimeoutKind.Total => "the call did not end",
        ApiTimeoutKind.Connect => "no connection could be made",
        ApiTimeoutKind.Idle => "the server did not go on with its response",
        _ => "an attempt of the call did not end",
    };
}
