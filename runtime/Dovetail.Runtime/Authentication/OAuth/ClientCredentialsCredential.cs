using Dovetail.Authentication.OAuth;
using Dovetail.Authentication.Storage;

namespace Dovetail;

/// <summary>A service that acts for itself: OAuth 2.0 client credentials (RFC 6749 4.4).</summary>
public sealed class ClientCredentialsCredential : OAuthCredential
{
    private readonly TokenVault? _vault;

    /// <summary>Creates the credential. Nothing is sent before a token is needed.</summary>
    /// <param name="options">The client's registration.</param>
    /// <exception cref="ApiConfigurationException">The registration can not work; all that is wrong or missing is named.</exception>
    public ClientCredentialsCredential(OAuthOptions options)
        : base(new TokenClient(OAuthRegistrationBuilder.Build(options, nameof(ClientCredentialsCredential), OAuthNeeds.Proof)))
    {
        _vault = Registration.Store is { } store ? new TokenVault(Registration, "client_credentials", store) : null;
    }

    internal override string? StableIdentity => $"client {Registration.Issuer?.OriginalString ?? Registration.TokenEndpoint?.OriginalString}\n{Registration.ClientId}";

    /// <inheritdoc/>
    protected override async ValueTask<AccessToken> RequestTokenAsync(AccessTokenRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _vault is null
            ? (await AskAsync(request.Scopes, cancellationToken).ConfigureAwait(false)).Token
            : await _vault.GetAsync(request, Identity(), (_, ending) => AskAsync(request.Scopes, ending), cancellationToken).ConfigureAwait(false);
    }

    private async Task<TokenAnswer> AskAsync(IReadOnlyList<string> scopes, CancellationToken cancellationToken)
    {
        List<KeyValuePair<string, string>> grant = [new("grant_type", "client_credentials")];
        if (scopes.Count > 0)
        {
            grant.Add(new("scope", string.Join(' ', scopes)));
        }

        return await Client.RequestAsync(grant, isRepeatable: true, cancellationToken).ConfigureAwait(false);
    }
}
