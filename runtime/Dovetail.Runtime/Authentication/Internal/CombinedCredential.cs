using System.Diagnostics;
using Dovetail.Http;

namespace Dovetail.Authentication.Internal;

/// <summary>Several credentials, flat. Named ones come first: they have the fewest schemes to choose from.</summary>
internal sealed class CombinedCredential(params ReadOnlySpan<ApiCredential> credentials) : ApiCredential(Flatten(credentials))
{
    internal override bool IsReady
    {
        get
        {
            foreach (var part in Parts)
            {
                if (!part.IsReady)
                {
                    return false;
                }
            }

            return true;
        }
    }

    internal override bool IsCurrent => Array.TrueForAll(Parts.ToArray(), static part => part.IsCurrent);

    internal override string? StableIdentity => Join(static part => part.StableIdentity);

    internal override string? SecretIdentity => Join(static part => part.StableIdentity ?? part.SecretIdentity);

    internal override async ValueTask<ApiCredential> ResolveAsync(ApiCredentialContext context, CancellationToken cancellationToken)
    {
        var parts = Parts.ToArray();
        var changed = false;
        for (var i = 0; i < parts.Length; i++)
        {
            var resolved = await parts[i].ResolveAsync(context, cancellationToken).ConfigureAwait(false);
            changed |= !ReferenceEquals(resolved, parts[i]);
            parts[i] = resolved;
        }

        return changed ? new CombinedCredential(parts) : this;
    }

    internal override bool Fits(SecurityScheme scheme) => throw new UnreachableException();

    internal override void Place(SecurityScheme? scheme, ICredentialPlaces places) => throw new UnreachableException();

    internal override void CollectSecrets(ICollection<string> secrets)
    {
        foreach (var part in Parts)
        {
            part.CollectSecrets(secrets);
        }
    }

    internal override void OnAccepted()
    {
        foreach (var part in Parts)
        {
            part.OnAccepted();
        }
    }

    internal override async ValueTask<bool> TryRenewAsync(CancellationToken cancellationToken)
    {
        // Which of them was refused is not said.
        var renewed = false;
        foreach (var part in Parts.ToArray())
        {
            renewed |= await part.TryRenewAsync(cancellationToken).ConfigureAwait(false);
        }

        return renewed;
    }

    private string? Join(Func<ApiCredential, string?> identityOf)
    {
        var identities = Array.ConvertAll(Parts.ToArray(), part => identityOf(part));
        return Array.Exists(identities, static identity => identity is null) ? null : string.Join('\n', identities);
    }

    private static ApiCredential[] Flatten(ReadOnlySpan<ApiCredential> credentials)
    {
        var parts = new List<ApiCredential>(credentials.Length);
        foreach (var credential in credentials)
        {
            ArgumentNullException.ThrowIfNull(credential);
            parts.AddRange(credential.Parts);
        }

        return parts.Count == 0
            ? throw new ArgumentException("No credential was given.")
            : [.. parts.OrderBy(static part => part is not NamedCredential)];
    }
}
