namespace Dovetail.Authentication.OAuth;

/// <summary>
/// An authorization server's endpoints: as the options give them, else as its own metadata does (OpenID Connect Discovery 4, RFC 8414 3), which is kept for a while.
/// </summary>
internal sealed class OAuthServer(OAuthRegistration registration, OAuthTransport transport)
{
    private const string WellKnown = "/.well-known/openid-configuration";
    private static readonly TimeSpan MetadataLifetime = TimeSpan.FromHours(12);

    private volatile Metadata? _metadata;

    public Task<Uri> TokenEndpointAsync(CancellationToken cancellationToken) => FindAsync(registration.TokenEndpoint, "token_endpoint", cancellationToken);

    public Task<Uri> AuthorizationEndpointAsync(CancellationToken cancellationToken) =>
        FindAsync(registration.AuthorizationEndpoint, "authorization_endpoint", cancellationToken);

    public Task<Uri> DeviceEndpointAsync(CancellationToken cancellationToken) =>
        FindAsync(registration.DeviceEndpoint, "device_authorization_endpoint", cancellationToken);

    /// <summary>Where tokens are revoked (RFC 7009); null where the server has no such place.</summary>
    public async Task<Uri?> RevocationEndpointAsync(CancellationToken cancellationToken) =>
        registration.RevocationEndpoint is not null ? registration.RevocationEndpoint
        : registration.Issuer is null || (await MetadataAsync(cancellationToken).ConfigureAwait(false)).Reply.Text("revocation_endpoint") is null ? null
        : await FindAsync(given: null, "revocation_endpoint", cancellationToken).ConfigureAwait(false);

    /// <summary>Whether the server says that its redirects name it (RFC 9207 3).</summary>
    public async Task<bool> NamesItselfAsync(CancellationToken cancellationToken) =>
        registration.Issuer is not null
        && (await MetadataAsync(cancellationToken).ConfigureAwait(false)).Reply.Json is { } json
        && json.TryGetProperty("authorization_response_iss_parameter_supported", out var says)
        && says.ValueKind is System.Text.Json.JsonValueKind.True;

    private async Task<Uri> FindAsync(Uri? given, string member, CancellationToken cancellationToken)
    {
        if (given is not null)
        {
            return given;
        }

        var metadata = await MetadataAsync(cancellationToken).ConfigureAwait(false);
        if (!Uri.TryCreate(metadata.Reply.Text(member), UriKind.Absolute, out var endpoint))
        {
            throw new AuthenticationFailedException($"The metadata of {registration.Issuer} names no {member}.");
        }

        return EndpointRules.Check(endpoint, registration.AllowInsecureHttp) is { } fault
            ? throw new AuthenticationFailedException($"The {member} in the metadata of {registration.Issuer} {fault}")
            : endpoint;
    }

    private async Task<Metadata> MetadataAsync(CancellationToken cancellationToken)
    {
        var now = registration.Time.GetUtcNow();
        if (_metadata is { } kept && now < kept.GoodUntil)
        {
            return kept;
        }

        var issuer = registration.Issuer!.OriginalString;
        var address = new Uri(issuer.TrimEnd('/') + WellKnown);
        var reply = await transport.SendAsync(() => new HttpRequestMessage(HttpMethod.Get, address), isRepeatable: true, cancellationToken).ConfigureAwait(false);
        if (!reply.IsSuccess || reply.Json is null)
        {
            throw OAuthFaults.Unreadable(reply, "The metadata of " + issuer);
        }

        // A server that speaks for another one would collect the other's codes and secrets (RFC 8414 3.3).
        if (reply.Text("issuer") is not { } named || named != issuer)
        {
            throw new AuthenticationFailedException($"The metadata found for the issuer {issuer} is that of another one. Set Issuer exactly as the server writes it.");
        }

        return _metadata = new Metadata(reply, now + MetadataLifetime);
    }

    private sealed record Metadata(OAuthReply Reply, DateTimeOffset GoodUntil);
}
