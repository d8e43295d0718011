using Dovetail.Authentication;
using Dovetail.Authentication.Internal;
using Dovetail.Http;
using Dovetail.Http.Requests;

namespace Dovetail;

/// <summary>A secret in a header of its own choice.</summary>
public sealed class HeaderCredential : SecretCredential
{
    private readonly string _name;
    private readonly string? _prefix;

    internal HeaderCredential(string name, Secret value, string? prefix)
        : base(value, SecretRules.Header)
    {
        if (HeaderRules.CheckCallerName(name) is { } fault || (prefix is not null && (fault = SecretRules.Header(prefix)) is not null))
        {
            throw new ArgumentException($"The header's name or prefix {fault}.", nameof(name));
        }

        _name = name;
        _prefix = prefix;
    }

    internal override bool Fits(SecurityScheme scheme) => scheme.Kind switch
    {
        SecuritySchemeKind.ApiKeyInHeader => scheme.Parameter.Equals(_name, StringComparison.OrdinalIgnoreCase),
        SecuritySchemeKind.Basic or SecuritySchemeKind.Bearer or SecuritySchemeKind.Http or SecuritySchemeKind.OAuth2 or SecuritySchemeKind.OpenIdConnect =>
            _name.Equals("Authorization", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    internal override void Place(SecurityScheme? scheme, ICredentialPlaces places) => places.SetHeader(_name, _prefix is null ? Secret : $"{_prefix} {Secret}");
}
