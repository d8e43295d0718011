using Dovetail.Authentication.Internal;
using Dovetail.Http;

namespace Dovetail.Authentication.Tokens;

/// <summary>The token of an attempt, and the slot that it came from.</summary>
internal sealed class IssuedCredential(AccessTokenCredential owner, TokenSlot slot, AccessToken token) : ApiCredential
{
    internal override bool IsCurrent => slot.IsCurrent(token);

    internal override string? StableIdentity => TokenSubject.Of(token.Value) ?? owner.StableIdentity;

    internal override string? SecretIdentity => $"secret {token.Value}";

    internal override bool Fits(SecurityScheme scheme) =>
        scheme.Kind is SecuritySchemeKind.Bearer or SecuritySchemeKind.OAuth2 or SecuritySchemeKind.OpenIdConnect;

    internal override void Place(SecurityScheme? scheme, ICredentialPlaces places) => places.SetHeader("Authorization", $"Bearer {token.Value}");

    internal override void CollectSecrets(ICollection<string> secrets)
    {
        secrets.Add(token.Value);
        owner.CollectSecrets(secrets);
    }

    internal override void OnAccepted() => slot.Accept(token);

    internal override async ValueTask<bool> TryRenewAsync(CancellationToken cancellationToken) =>
        await slot.ReplaceAsync(token, cancellationToken).ConfigureAwait(false) is { } other && other.Value != token.Value;
}
