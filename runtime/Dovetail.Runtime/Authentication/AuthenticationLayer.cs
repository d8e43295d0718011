using Dovetail.Authentication.Internal;
using Dovetail.Http;
using Dovetail.Http.Pipeline;
using Dovetail.Http.Settings;

namespace Dovetail.Authentication;

/// <summary>Finds the credential of an attempt and its places. Where one is needed and there is none, nothing is sent.</summary>
internal sealed class AuthenticationLayer : ApiLayer
{
    public override ValueTask<ApiReply> SendAsync(ApiExchange exchange, CancellationToken cancellationToken)
    {
        var requirement = Requirement(exchange);
        var credential = exchange.Options?.Credential ?? exchange.Settings.Credential;
        if (requirement is { IsNone: true } || credential is NoCredential || (credential is null && !IsNeeded(requirement)))
        {
            return Next.SendAsync(exchange, cancellationToken);
        }

        if (credential is null)
        {
            throw AuthenticationFaults.Missing(exchange.Operation, requirement!, exchange.Description);
        }

        if (!exchange.Endpoint.TakesCredential)
        {
            return requirement is { AllowsAnonymous: true }
                ? Next.SendAsync(exchange, cancellationToken)
                : throw AuthenticationFaults.Untrusted(exchange.Operation, exchange.Endpoint);
        }

        if (!credential.IsReady)
        {
            return ResolveAsync(exchange, credential, cancellationToken);
        }

        Attach(exchange, credential);
        return Next.SendAsync(exchange, cancellationToken);
    }

    private static SecurityRequirement? Requirement(ApiExchange exchange) => exchange.Operation.Security ?? exchange.Description.Security;

    private static bool IsNeeded(SecurityRequirement? requirement) => requirement is { AllowsAnonymous: false };

    /// <summary>Sends with a credential that has to be had first. Where the API refuses it and another one is to be had, the call is made once more.</summary>
    private async ValueTask<ApiReply> ResolveAsync(ApiExchange exchange, ApiCredential credential, CancellationToken cancellationToken)
    {
        exchange.Renewal = token => AttachAsync(exchange, credential, token);
        await AttachAsync(exchange, credential, cancellationToken).ConfigureAwait(false);
        var reply = await Next.SendAsync(exchange, cancellationToken).ConfigureAwait(false);
        if (!await IsRenewedAsync(exchange, reply, cancellationToken).ConfigureAwait(false))
        {
            return reply;
        }

        reply.Dispose();
        exchange.IsReplayed = true;
        await AttachAsync(exchange, credential, cancellationToken).ConfigureAwait(false);
        reply = await Next.SendAsync(exchange, cancellationToken).ConfigureAwait(false);
        Note(exchange, reply);
        return reply;
    }

    private static async ValueTask<bool> IsRenewedAsync(ApiExchange exchange, ApiReply reply, CancellationToken cancellationToken)
    {
        Note(exchange, reply);
        if (exchange.IsReplayed || !TokenChallenge.AsksForAnother(reply))
        {
            return false;
        }

        try
        {
            // Where the body can not be sent again, the next call at least has a token that is good.
            return await exchange.Credential!.TryRenewAsync(cancellationToken).ConfigureAwait(false) && exchange.Parts.Body is null or { CanReplay: true };
        }
        catch
        {
            reply.Dispose();
            throw;
        }
    }

    private static void Note(ApiExchange exchange, ApiReply reply)
    {
        if (reply.Status != 401)
        {
            exchange.Credential?.OnAccepted();
        }
    }

    private static async ValueTask AttachAsync(ApiExchange exchange, ApiCredential credential, CancellationToken cancellationToken)
    {
        var scopes = Requirement(exchange)?.Scopes ?? [];
        var context = new ApiCredentialContext(exchange.Operation.Id, exchange.Endpoint.Root, scopes, exchange.Attempts + 1) { Exchange = exchange };
        Attach(exchange, await credential.ResolveAsync(context, cancellationToken).ConfigureAwait(false));
    }

    private static void Attach(ApiExchange exchange, ApiCredential credential)
    {
        var requirement = Requirement(exchange);
        exchange.CredentialUses = credential is NoCredential
            ? []
            : new CredentialChooser(requirement, exchange.Description.Schemes).Choose(credential)
            ?? throw AuthenticationFaults.Unfit(exchange.Operation, requirement, credential);
        exchange.Credential = credential;
    }
}
