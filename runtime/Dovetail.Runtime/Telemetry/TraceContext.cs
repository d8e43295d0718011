using System.Diagnostics;
using System.Net.Http.Headers;
using Dovetail.Http.Requests;

namespace Dovetail.Telemetry;

/// <summary>
/// Hands the current span on to the server (W3C Trace Context: <c>traceparent</c>, <c>tracestate</c>), as the application's propagator says. What a caller has set stays,
/// and stands there once: the transport's own propagation is off, or leaves what it finds.
/// </summary>
internal static class TraceContext
{
    public static void Inject(HttpRequestMessage message)
    {
        // A browser asks the server first whether it may send such headers (Fetch 4.8), and sends nothing at all where it may not.
        if (Activity.Current is { } activity && !OperatingSystem.IsBrowser())
        {
            DistributedContextPropagator.Current.Inject(activity, message.Headers, static (carrier, name, value) => Add((HttpRequestHeaders)carrier!, name, value));
        }
    }

    private static void Add(HttpRequestHeaders headers, string name, string value)
    {
        if (!headers.NonValidated.Contains(name) && HeaderRules.CheckValue(value) is null)
        {
            headers.TryAddWithoutValidation(name, value);
        }
    }
}
