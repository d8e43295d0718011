using Dovetail.Http;

namespace Dovetail.Authentication.Internal;

/// <summary>A credential for one scheme.</summary>
internal sealed class NamedCredential : ApiCredential
{
    private readonly string _scheme;
    private readonly ApiCredential _inner;

    public NamedCredential(string scheme, ApiCredential inner)
    {
        ArgumentException.ThrowIfNullOrEmpty(scheme);
        ArgumentNullException.ThrowIfNull(inner);
        if (inner is CombinedCredential or NamedCredential or NoCredential)
        {
            throw new ArgumentException("One scheme takes one credential.", nameof(inner));
        }

        _scheme = scheme;
        _inner = inner;
    }

    internal override bool HasOwnPlace => false;

    internal override bool IsReady => _inner.IsReady;

    internal override bool IsCurrent => _inner.IsCurrent;

    internal override string? StableIdentity => _inner.StableIdentity;

    internal override string? SecretIdentity => _inner.SecretIdentity;

    internal override async ValueTask<ApiCredential> ResolveAsync(ApiCredentialContext context, CancellationToken cancellationToken)
    {
        var resolved = await _inner.ResolveAsync(context, cancellationToken).ConfigureAwait(false);
        return ReferenceEquals(resolved, _inner) ? this : new NamedCredential(_scheme, resolved);
    }

    internal override bool Fits(SecurityScheme scheme) => scheme.Name == _scheme && (_inner.HasOwnPlace || _inner.Fits(scheme));

    internal override void Place(SecurityScheme? scheme, ICredentialPlaces places) => _inner.Place(scheme, places);

    internal override void OnAccepted() => _inner.OnAccepted();

    internal override ValueTask<bool> TryRenewAsync(CancellationToken cancellationToken) => _inner.TryRenewAsync(cancellationToken);

    internal override void CollectSecrets(ICollection<string> secrets) => _inner.CollectSecrets(secrets);
}
