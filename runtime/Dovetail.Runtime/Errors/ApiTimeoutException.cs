namespace Dovetail;

/// <summary>The answer did not come in time.</summary>
/// <param name="kind">Which time ran out.</param>
/// <param name="timeout">How long it was; null where the transport set it.</param>
/// <param name="innerException">The error behind it, if there is one.</param>
public sealed class ApiTimeoutException(ApiTimeoutKind kind, TimeSpan? timeout = null, Exception? innerException = null)
    : ApiException(Describe(kind, timeout), innerException)
{
    /// <summary>Which time ran out.</summary>
    public ApiTimeoutKind Kind { get; } = kind;

    /// <summary>How long it was; null where the transport set it.</summary>
    public TimeSpan? Timeout { get; } = timeout;

    private static string Describe(ApiTimeoutKind kind, TimeSpan? timeout) =>
        $"{What(kind)} in time{(timeout is { } limit ? FormattableString.Invariant($" ({limit.TotalSeconds:0.###} s)") : "")}.";

    private static string What(ApiTimeoutKind kind) => kind switch
    {
        ApiTimeoutKind.Total => "The call did not end",
        ApiTimeoutKind.Connect => "No connection could be made",
        ApiTimeoutKind.Idle => "The server did not go on with its response",
        _ => "An attempt of the call did not end",
    };
}
