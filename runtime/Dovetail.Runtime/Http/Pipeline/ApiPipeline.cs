using Dovetail.Authentication;
using Dovetail.Caching;
using Dovetail.Http.Discovery;
using Dovetail.RateLimiting;
using Dovetail.Resilience;
using Dovetail.Telemetry;

namespace Dovetail.Http.Pipeline;

/// <summary>
/// The order in which a client sends. Everything above the attempt happens once for each call, everything from there on for each attempt. Put together once for each client:
/// a layer that has nothing to do in it is not there.
/// A layer to come has its place here: what a cached answer spares stands below the cache, what a retry repeats below the retry.
/// </summary>
internal static class ApiPipeline
{
    public static ApiLayer Build(HttpMessageInvoker transport, ApiClientOptions options)
    {
        var time = options.TimeProvider;
        var strategies = new StrategyBuilder(options);
        return ApiLayer.Stack(
        [
            new CallTimeoutLayer(time),             // the whole call, waits included
            .. options.Pipeline.CallHandlers.Select(static handler => new CallHandlerLayer(handler)),
            new CacheLayer(options.CacheStore, time), // a fresh answer needs no credential, permit or attempt
            .. strategies.OfCall(),                 // the user's, around all attempts
            new RetryLayer(time, options.Random),   // each attempt has the current credential
            .. Found(),                             // each attempt may go to another instance
            new AuthenticationLayer(),              // outside of the breaker: a dead token endpoint is not a dead API
            new CircuitPeekLayer(options.Circuits), // no permit is spent on what would be stopped
            new RateLimitLayer(options),            // each attempt costs quota
            new CircuitBreakerLayer(options.Circuits), // a wait for a permit is not a failure
            .. strategies.OfAttempt(),              // the user's, inside of the breaker
            new CredentialRefreshLayer(),           // a token may end while its attempt waits
            .. Observed(new AttemptTelemetryLayer(time)), // one span for each request
            new AttemptTimeoutLayer(),              // one request with its response
            new RedirectLayer(),                    // each step is a message of its own, without the credential where it leads elsewhere
            new MessageLayer(options.Pipeline.AttemptHandlers.Count > 0), // a new message for each attempt
            new BodyLayer(time),                    // the body is part of the attempt
            .. Observed(new WireLogLayer(time)),    // sees what is really sent
            // attempt handlers of the user's stand before the transport: a signature covers the final message
            new TransportLayer(transport, isClient: options.HttpClient is not null),
        ]);

        ApiLayer[] Found() => options.EndpointResolver is null ? [] : [new ServiceLayer()];
        ApiLayer[] Observed(ApiLayer layer) => options.Diagnostics.Enabled ? [layer] : [];
    }
}
