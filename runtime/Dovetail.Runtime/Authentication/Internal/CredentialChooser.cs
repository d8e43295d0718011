using Dovetail.Http;

namespace Dovetail.Authentication.Internal;

/// <summary>Chooses which alternative of a requirement a credential satisfies, and so where each of its parts stands.</summary>
/// <param name="requirement">What the operation needs; null where the description declares nothing.</param>
/// <param name="schemes">All schemes of the description: they place a key where nothing is declared to need it.</param>
internal readonly ref struct CredentialChooser(SecurityRequirement? requirement, IReadOnlyList<SecurityScheme> schemes)
{
    /// <summary>The uses; null where the credential does not satisfy any alternative, and does not say itself where it stands.</summary>
    public CredentialUse[]? Choose(ApiCredential credential) =>
        requirement is null
            ? Declared(credential.Parts) ?? OwnPlaces(credential.Parts)
            : Required(credential.Parts) ?? OwnPlaces(credential.Parts) ?? (requirement.AllowsAnonymous ? [] : null);

    /// <summary>The first alternative that is satisfied. An anonymous one is none: a credential that is there is used.</summary>
    private CredentialUse[]? Required(ReadOnlySpan<ApiCredential> parts)
    {
        foreach (var alternative in requirement!.Alternatives)
        {
            if (!alternative.NeedsNoCredential && TryFit(alternative, parts) is { } uses)
            {
                return uses;
            }
        }

        return null;
    }

    private static CredentialUse[]? TryFit(SecurityAlternative alternative, ReadOnlySpan<ApiCredential> parts)
    {
        var uses = new CredentialUse[alternative.Schemes.Length];
        Span<bool> used = parts.Length <= 16 ? stackalloc bool[16] : new bool[parts.Length];
        for (var i = 0; i < uses.Length; i++)
        {
            var scheme = alternative.Schemes[i].Scheme;
            if (scheme.Kind is SecuritySchemeKind.MutualTls)
            {
                continue;       // the transport's matter
            }

            var part = FirstFit(scheme, parts, used);
            if (part < 0)
            {
                return null;
            }

            used[part] = true;
            uses[i] = new CredentialUse(parts[part], scheme);
        }

        return Array.Exists(uses, static use => use.Credential is null) ? Array.FindAll(uses, static use => use.Credential is not null) : uses;
    }

    private static int FirstFit(SecurityScheme scheme, ReadOnlySpan<ApiCredential> parts, ReadOnlySpan<bool> used)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            if (!used[i] && parts[i].Fits(scheme))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Nothing is required: each part stands where the first scheme that it fits says.</summary>
    private CredentialUse[]? Declared(ReadOnlySpan<ApiCredential> parts)
    {
        var uses = new CredentialUse[parts.Length];
        for (var i = 0; i < uses.Length; i++)
        {
            var part = parts[i];
            var scheme = FirstFit(part);
            if (scheme is null && !part.HasOwnPlace)
            {
                return null;
            }

            uses[i] = new CredentialUse(part, scheme);
        }

        return uses;
    }

    private SecurityScheme? FirstFit(ApiCredential part)
    {
        for (var i = 0; i < schemes.Count; i++)
        {
            if (part.Fits(schemes[i]))
            {
                return schemes[i];
            }
        }

        return null;
    }

    private static CredentialUse[]? OwnPlaces(ReadOnlySpan<ApiCredential> parts)
    {
        var uses = new CredentialUse[parts.Length];
        for (var i = 0; i < uses.Length; i++)
        {
            if (!parts[i].HasOwnPlace)
            {
                return null;
            }

            uses[i] = new CredentialUse(parts[i], Scheme: null);
        }

        return uses;
    }
}
