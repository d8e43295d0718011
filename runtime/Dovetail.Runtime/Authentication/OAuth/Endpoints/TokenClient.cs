using System.Net.Http.Headers;
using System.Text;

namespace Dovetail.Authentication.OAuth;

/// <summary>Asks a token endpoint, as the client that is registered there.</summary>
internal sealed class TokenClient
{
    private readonly OAuthTransport _transport;

    public TokenClient(OAuthRegistration registration)
    {
        Registration = registration;
        _transport = new OAuthTransport(registration);
        Server = new OAuthServer(registration, _transport);
    }

    public OAuthRegistration Registration { get; }

    public OAuthServer Server { get; }

    /// <param name="grant">The parameters of the grant.</param>
    /// <param name="isRepeatable">Whether the server may get them twice: a code or a rotating refresh token it may not.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="AuthenticationFailedException">There is no token to be had.</exception>
    public async Task<TokenAnswer> RequestAsync(IReadOnlyList<KeyValuePair<string, string>> grant, bool isRepeatable, CancellationToken cancellationToken)
    {
        var endpoint = await Server.TokenEndpointAsync(cancellationToken).ConfigureAwait(false);
        var reply = await SendAsync(endpoint, [.. grant, .. Registration.Parameters], isRepeatable, cancellationToken).ConfigureAwait(false);
        return reply.IsSuccess
            ? TokenAnswerReader.Read(reply, endpoint.Authority, Registration.Time.GetUtcNow())
            : throw OAuthFaults.Refused(reply, endpoint.Authority, Secrets(grant));
    }

    /// <summary>Revokes a token (RFC 7009 2.1); nothing where the server has no endpoint for it, or knows no such token.</summary>
    /// <param name="token">The token.</param>
    /// <param name="kind"><c>refresh_token</c> or <c>access_token</c>.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="AuthenticationFailedException">The server did not.</exception>
    public async Task RevokeAsync(string token, string kind, CancellationToken cancellationToken)
    {
        if (await Server.RevocationEndpointAsync(cancellationToken).ConfigureAwait(false) is not { } endpoint)
        {
            return;
        }

        // A second time does no harm: the token is invalid already (RFC 7009 2.2).
        var reply = await SendAsync(endpoint, [new("token", token), new("token_type_hint", kind)], isRepeatable: true, cancellationToken).ConfigureAwait(false);
        if (!reply.IsSuccess)
        {
            throw OAuthFaults.Unrevoked(reply, endpoint.Authority);
        }
    }

    /// <summary>Sends a form to an endpoint of the server, with the client's proof of who it is.</summary>
    public Task<OAuthReply> SendAsync(Uri endpoint, IReadOnlyList<KeyValuePair<string, string>> form, bool isRepeatable, CancellationToken cancellationToken) =>
        _transport.SendAsync(() => CreateMessage(endpoint, form), isRepeatable, cancellationToken);

    /// <summary>What must not be seen of a request.</summary>
    public string[] Secrets(IReadOnlyList<KeyValuePair<string, string>> form) =>
    [
        .. form.Where(static field => field.Key is "refresh_token" or "code" or "code_verifier" or "device_code").Select(static field => field.Value),
        Registration.Unchecked ?? "",
    ];

    private HttpRequestMessage CreateMessage(Uri endpoint, IReadOnlyList<KeyValuePair<string, string>> form)
    {
        var fields = new List<KeyValuePair<string, string>>(form);
        AuthenticationHeaderValue? authorization = null;
        switch (Registration.Authentication)
        {
            case ClientAuthentication.Basic:
                authorization = new("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes($"{FormEncode(Registration.ClientId)}:{FormEncode(Registration.Secret!)}")));
                break;
            case ClientAuthentication.Post:
                fields.Add(new("client_id", Registration.ClientId));
                fields.Add(new("client_secret", Registration.Secret!));
                break;
            case ClientAuthentication.PrivateKeyJwt or ClientAuthentication.ClientSecretJwt:
                fields.Add(new("client_id", Registration.ClientId));
                fields.Add(new("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"));
                fields.Add(new("client_assertion", Assertion(endpoint)));
                break;
            default:
                fields.Add(new("client_id", Registration.ClientId));
                break;
        }

        var message = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new FormUrlEncodedContent(fields) };
        message.Headers.Authorization = authorization;
        return message;
    }

    private string Assertion(Uri audience) => Registration.Authentication is ClientAuthentication.ClientSecretJwt
        ? ClientAssertion.Create(Registration.ClientId, audience, Registration.Secret!, Registration.Time.GetUtcNow())
        : ClientAssertion.Create(Registration.ClientId, audience, Registration.Key!, Registration.Time.GetUtcNow());

    // RFC 6749 2.3.1 and appendix B: both parts are form-encoded before they are joined, else a colon or a percent sign would change them.
    private static string FormEncode(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);
}
