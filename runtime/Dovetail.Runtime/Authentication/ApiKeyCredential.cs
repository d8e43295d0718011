using Dovetail.Authentication;
using Dovetail.Authentication.Internal;
using Dovetail.Http;

namespace Dovetail;

/// <summary>A key that stands where the API's description says.</summary>
public sealed class ApiKeyCredential : SecretCredential
{
    internal ApiKeyCredential(Secret key)
        : base(key, SecretRules.Text)
    {
    }

    internal override bool HasOwnPlace => false;

    internal override bool Fits(SecurityScheme scheme) =>
        scheme.Kind is SecuritySchemeKind.ApiKeyInHeader or SecuritySchemeKind.ApiKeyInQuery or SecuritySchemeKind.ApiKeyInCookie;

    internal override void Place(SecurityScheme? scheme, ICredentialPlaces places)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        switch (scheme.Kind)
        {
            case SecuritySchemeKind.ApiKeyInHeader:
                places.SetHeader(scheme.Parameter, SecretRules.Require(SecretRules.Header, Secret, new("header", scheme.Parameter)));
                break;
            case SecuritySchemeKind.ApiKeyInCookie:
                places.AddCookie(scheme.Parameter, SecretRules.Require(SecretRules.Cookie, Secret, new("cookie", scheme.Parameter)));
                break;
            default:
                places.AddQuery(scheme.Parameter, Secret);
                break;
        }
    }
}
