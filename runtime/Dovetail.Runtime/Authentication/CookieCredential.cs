using Dovetail.Authentication;
using Dovetail.Authentication.Internal;
using Dovetail.Http;
using Dovetail.Http.Requests;

namespace Dovetail;

/// <summary>A secret in a cookie of its own choice.</summary>
public sealed class CookieCredential : SecretCredential
{
    private readonly string _name;

    internal CookieCredential(string name, Secret value)
        : base(value, SecretRules.Cookie)
    {
        if (HeaderRules.CheckToken(name) is { } fault)
        {
            throw new ArgumentException($"The cookie's name {fault}.", nameof(name));
        }

        _name = name;
    }

    internal override bool Fits(SecurityScheme scheme) => scheme.Kind is SecuritySchemeKind.ApiKeyInCookie && scheme.Parameter == _name;

    internal override void Place(SecurityScheme? scheme, ICredentialPlaces places) => places.AddCookie(_name, Secret);
}
