using System.Runtime.CompilerServices;
using System.Threading.RateLimiting;
using Dovetail.Http.Pipeline;
using Dovetail.RateLimiting.Internal;
using Dovetail.Telemetry;

namespace Dovetail.RateLimiting;

/// <summary>Lets an attempt wait for its turn: what the client's limits allow, and what the server has said of its own.</summary>
internal sealed class RateLimitLayer(ApiClientOptions options) : ApiLayer
{
    private readonly RateLimitLanes _lanes = new(options.TimeProvider, options.Random);
    private readonly PartitionedRateLimiter<RateLimitContext>? _shared = options.RateLimiter;
    private readonly TimeProvider _time = options.TimeProvider;

    public override ValueTask<ApiReply> SendAsync(ApiExchange exchange, CancellationToken cancellationToken) =>
        exchange.Policy.RateLimit.Options.Enabled ? SendLimitedAsync(exchange, cancellationToken) : Next.SendAsync(exchange, cancellationToken);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<ApiReply> SendLimitedAsync(ApiExchange exchange, CancellationToken cancellationToken)
    {
        var route = new RateLimitRoute(exchange, _lanes);
        PermitSet? permits = null;
        ApiReply? reply = null;
        try
        {
            if (!TryPass(route, cancellationToken))
            {
                permits = new PermitSet(exchange, _time);
                await AcquireAsync(permits, route, cancellationToken).ConfigureAwait(false);
            }

            reply = await Next.SendAsync(exchange, cancellationToken).ConfigureAwait(false);
            Observe(exchange.Policy.RateLimit.Options, route, reply);
            return reply;
        }
        catch
        {
            reply?.Dispose();
            throw;
        }
        finally
        {
            // A stream is under way until its caller has read it.
            if (reply is { Stream: not null })
            {
                reply.Permits = permits;
            }
            else
            {
                permits?.Dispose();
            }
        }
    }

    /// <summary>Most clients have no limit but what the server says, and most of the time there is nothing to wait for and nothing to give back.</summary>
    private bool TryPass(RateLimitRoute route, CancellationToken cancellationToken) =>
        _shared is null && route.Group is null && !cancellationToken.IsCancellationRequested && route.Client.TryPass();

    // The client's own limiter comes last: it knows the server's pauses, and holds up what is about to be sent.
    private async ValueTask AcquireAsync(PermitSet permits, RateLimitRoute route, CancellationToken cancellationToken)
    {
        if (_shared is not null)
        {
            foreach (var context in route.Shared(permits.LongestWait))
            {
                await permits.AddAsync(_shared, context, cancellationToken).ConfigureAwait(false);
            }
        }

        if (route.Group is not null)
        {
            await permits.AddAsync(route.Group, cancellationToken).ConfigureAwait(false);
        }

        await permits.AddAsync(route.Client, cancellationToken).ConfigureAwait(false);
        permits.Complete();
    }

    private void Observe(RateLimitOptions limits, RateLimitRoute route, ApiReply reply)
    {
        if (limits.ObserveServer && ServerLimitReader.Read(reply, limits.ResetFormat, _time.GetUtcNow()) is { } pause && pause > TimeSpan.Zero)
        {
            route.Observed.Pause(pause < limits.MaxPause ? pause : limits.MaxPause);
        }
    }
}
