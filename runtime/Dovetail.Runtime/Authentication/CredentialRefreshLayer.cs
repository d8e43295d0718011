using System.Diagnostics;
using Dovetail.Http.Pipeline;

namespace Dovetail.Authentication;

/// <summary>A token may have ended while its attempt waited for a permit: the attempt then carries the one that is good now.</summary>
internal sealed class CredentialRefreshLayer : ApiLayer
{
    public override ValueTask<ApiReply> SendAsync(ApiExchange exchange, CancellationToken cancellationToken) =>
        exchange.Credential is null or { IsCurrent: true } ? Next.SendAsync(exchange, cancellationToken) : RenewAsync(exchange, cancellationToken);

    private async ValueTask<ApiReply> RenewAsync(ApiExchange exchange, CancellationToken cancellationToken)
    {
        await (exchange.Renewal ?? throw new UnreachableException()).Invoke(cancellationToken).ConfigureAwait(false);
        return await Next.SendAsync(exchange, cancellationToken).ConfigureAwait(false);
    }
}
