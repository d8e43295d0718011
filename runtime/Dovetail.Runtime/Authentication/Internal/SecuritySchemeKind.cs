namespace Dovetail.Authentication.Internal;

internal enum SecuritySchemeKind
{
    ApiKeyInHeader,
    ApiKeyInQuery,
    ApiKeyInCookie,
    Basic,
    Bearer,
    Http,
    OAuth2,
    OpenIdConnect,
    MutualTls,
    Other,
}
