using Polly.Timeout;

namespace Dovetail.Resilience.Internal;

/// <summary>Reads off an attempt what it says about its server.</summary>
internal static class CircuitOutcomes
{
    public static CircuitOutcome Of(ApiReply reply) => reply.Status is 500 or 502 or 503 or 504 ? CircuitOutcome.Failure : CircuitOutcome.Success;

    public static CircuitOutcome Of(Exception exception) => exception switch
    {
        ApiConnectionException or ApiTimeoutException or TimeoutRejectedException => CircuitOutcome.Failure,
        ResponseFormatException or ResponseTooLargeException => CircuitOutcome.Success,
        _ => CircuitOutcome.Ignored,
    };
}
