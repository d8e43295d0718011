using Dovetail.Authentication;
using Dovetail.Authentication.Internal;
using Dovetail.Http;

namespace Dovetail;

/// <summary>A secret in a query parameter of its own choice.</summary>
public sealed class QueryCredential : SecretCredential
{
    private readonly string _name;

    internal QueryCredential(string name, Secret value)
        : base(value, SecretRules.Text)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        _name = name;
    }

    internal override bool Fits(SecurityScheme scheme) => scheme.Kind is SecuritySchemeKind.ApiKeyInQuery && scheme.Parameter == _name;

    internal override void Place(SecurityScheme? scheme, ICredentialPlaces places) => places.AddQuery(_name, Secret);
}
