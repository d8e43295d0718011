namespace Dovetail;

/// <summary>The call was not sent, since calls to its server have failed and are stopped for a while (<see cref="CircuitBreakerOptions"/>).</summary>
/// <param name="server">The server: scheme, host and port.</param>
/// <param name="retryAfter">When the next call may be sent; null where somebody has stopped them (<see cref="ApiCircuit.Isolate"/>).</param>
public sealed class CircuitOpenException(Uri server, TimeSpan? retryAfter = null) : ApiException(Describe(server, retryAfter))
{
    /// <summary>The server: scheme, host and port.</summary>
    public Uri Server { get; } = server;

    /// <summary>When the next call may be sent; null where somebody has stopped them.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;

    private static string Describe(Uri server, TimeSpan? retryAfter) => retryAfter is { } wait
        ? FormattableString.Invariant($"Calls to {server?.Authority} have failed, and are stopped for another {wait.TotalSeconds:0.###} s.")
        : $"Calls to {server?.Authority} are stopped by hand.";
}
