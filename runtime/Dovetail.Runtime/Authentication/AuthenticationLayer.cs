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
        if (requirement is { IsNone: true } || (credential is null && !IsNeeded(requirement)))
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

        return credential.IsReady ? SendAsync(exchange, credential, cancellationToken) : ResolveAsync(exchange, credential, cancellationToken);
    }

    private static SecurityRequirement? Requirement(ApiExchange exchange) => exchange.Operation.Security ?? exchange.Description.Security;

    private static bool IsNeeded(SecurityRequirement? requirement) => requirement is { AllowsAnonymous: false };

    private async ValueTask<ApiReply> ResolveAsync(ApiExchange exchange, ApiCredential credential, CancellationToken cancellationToken)
    {
        var scopes = Requirement(exchange)?.Scopes ?? [];
        var context = new ApiCredentialContext(exchange.Operation.Id, exchange.Endpoint.Root, scopes, exchange.Attempts + 1);
        var resolved = await credential.ResolveAsync(context, cancellationToken).ConfigureAwait(false);
        return await SendAsync(exchange, resolved, cancellationToken).ConfigureAwait(false);
    }

    private ValueTask<ApiReply> SendAsync(ApiExchange exchange, ApiCredential credential, CancellationToken cancellationToken)
    {
        var requirement = Requirement(exchange);
        exchange.CredentialUses = new CredentialChooser(requirement, exchange.Description.Schemes).Choose(credential)
            ?? throw AuthenticationFaults.Unfit(exchange.Operation, requirement, credential);
        exchange.Credential = credential;
        return Next.SendAsync(exchange, cancellationToken);
    }
}
