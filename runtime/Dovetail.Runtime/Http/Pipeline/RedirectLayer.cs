using System.Runtime.CompilerServices;

namespace Dovetail.Http.Pipeline;

/// <summary>Follows redirects, as the transport must not: it would carry keys in headers and cookies to other hosts.</summary>
internal sealed class RedirectLayer : ApiLayer
{
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public override async ValueTask<ApiReply> SendAsync(ApiExchange exchange, CancellationToken cancellationToken)
    {
        exchange.Redirect = null;
        for (var followed = 0; ; followed++)
        {
            var reply = await Next.SendAsync(exchange, cancellationToken).ConfigureAwait(false);
            if (reply.Status is < 300 or > 399 || followed >= exchange.Settings.MaxRedirects || RedirectRules.TargetOf(exchange, reply) is not { } target)
            {
                return reply;
            }

            exchange.Redirect = target;
            reply.Dispose();
        }
    }
}
