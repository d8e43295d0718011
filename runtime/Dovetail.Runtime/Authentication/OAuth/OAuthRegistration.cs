using Dovetail.Authentication.Internal;

namespace Dovetail.Authentication.OAuth;

/// <summary>A client's registration, checked and frozen.</summary>
internal sealed class OAuthRegistration
{
    private volatile Secret? _secret;

    public OAuthRegistration(Secret? secret)
    {
        _secret = secret;
    }

    public required string ClientId { get; init; }

    public required ClientAuthentication Authentication { get; init; }

    public required ClientAssertionKey? Key { get; init; }

    public required Uri? Issuer { get; init; }

    public required Uri? TokenEndpoint { get; init; }

    public required Uri? AuthorizationEndpoint { get; init; }

    public required Uri? DeviceEndpoint { get; init; }

    public required Uri? RevocationEndpoint { get; init; }

    public required string[]? Scopes { get; init; }

    /// <summary>What each token request carries beside its grant.</summary>
    public required KeyValuePair<string, string>[] Parameters { get; init; }

    public required string Account { get; init; }

    public required TimeSpan Timeout { get; init; }

    public required int MaxRetries { get; init; }

    public required TimeSpan DefaultTokenLifetime { get; init; }

    public required bool AllowInsecureHttp { get; init; }

    public required ITokenStore? Store { get; init; }

    public required ITokenRefreshLock? Lock { get; init; }

    public required HttpMessageHandler? Handler { get; init; }

    public required TimeProvider Time { get; init; }

    /// <summary>The secret as it is now; null for a client without.</summary>
    /// <exception cref="AuthenticationFailedException">It was changed to one that can not be sent.</exception>
    public string? Secret => _secret?.Value switch
    {
        null => null,
        var secret when SecretRules.Text(secret) is { } fault => throw new AuthenticationFailedException($"The client secret was changed to one that {fault}."),
        var secret => secret,
    };

    /// <summary>Whatever the secret is now, for blacking it out.</summary>
    public string? Unchecked => _secret?.Value;

    public void Update(string secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        if (SecretRules.Text(secret) is { } fault)
        {
            throw new ArgumentException($"The client secret {fault}.", nameof(secret));
        }

        _secret = new FixedSecret(secret);
    }
}
