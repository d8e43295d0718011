using Dovetail.Authentication;
using Dovetail.Authentication.Internal;
using Dovetail.Http;

namespace Dovetail;

/// <summary>A bearer token (RFC 6750): satisfies schemes of type bearer, OAuth 2.0 and OpenID Connect.</summary>
public sealed class BearerCredential : SecretCredential
{
    // The header of the secret that was sent last: made anew only where the secret has changed.
    private volatile Tuple<string, string>? _header;

    internal BearerCredential(Secret token)
        : base(token, SecretRules.Header)
    {
    }

    internal override bool Fits(SecurityScheme scheme) =>
        scheme.Kind is SecuritySchemeKind.Bearer or SecuritySchemeKind.OAuth2 or SecuritySchemeKind.OpenIdConnect;

    internal override void Place(SecurityScheme? scheme, ICredentialPlaces places) => places.SetHeader("Authorization", Header(Secret));

    private string Header(string secret)
    {
        if (_header is not { } header || !ReferenceEquals(header.Item1, secret))
        {
            _header = header = Tuple.Create(secret, $"Bearer {secret}");
        }

        return header.Item2;
    }
}
