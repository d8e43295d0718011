namespace Dovetail;

/// <summary>How a client proves to an authorization server which client it is (RFC 6749 2.3, OpenID Connect Core 9).</summary>
public enum ClientAuthentication
{
    /// <summary>Not at all: a public client, which has no secret.</summary>
    None,

    /// <summary>Client id and secret in <c>Authorization</c> (<c>client_secret_basic</c>), each form-encoded first.</summary>
    Basic,

    /// <summary>Client id and secret in the form (<c>client_secret_post</c>).</summary>
    Post,

    /// <summary>An assertion signed with the client's own key (<c>private_key_jwt</c>, RFC 7523), a new one for each request.</summary>
    PrivateKeyJwt,

    /// <summary>An assertion signed with the client's secret (<c>client_secret_jwt</c>, HS256), a new one for each request: the secret itself is never sent.</summary>
    ClientSecretJwt,
}
