using Dovetail.Authentication.Internal;

namespace Dovetail.Authentication.OAuth;

/// <summary>Checks a registration's options and freezes them. All that is wrong or missing is told at once.</summary>
internal sealed class OAuthRegistrationBuilder(OAuthOptions options)
{
    private readonly List<string> _failures = [];

    /// <param name="options">The options.</param>
    /// <param name="credential">The credential that needs them, for the message.</param>
    /// <param name="needs">What it needs beside the token endpoint and the client's id.</param>
    /// <exception cref="ApiConfigurationException">The options can not work.</exception>
    public static OAuthRegistration Build(OAuthOptions options, string credential, OAuthNeeds needs = OAuthNeeds.None)
    {
        ArgumentNullException.ThrowIfNull(options);
        var builder = new OAuthRegistrationBuilder(options);
        builder.CheckEndpoints(needs);
        builder.CheckTimes();
        var registration = builder.Read();
        builder.CheckProof(registration.Authentication, needs);
        return builder._failures.Count > 0 ? throw new ApiConfigurationException(credential, builder._failures) : registration;
    }

    private void CheckEndpoints(OAuthNeeds needs)
    {
        Check(nameof(OAuthOptions.Issuer), options.Issuer);
        CheckEndpoint(nameof(OAuthOptions.TokenEndpoint), options.TokenEndpoint, isNeeded: !needs.HasFlag(OAuthNeeds.EndpointLater));
        CheckEndpoint(nameof(OAuthOptions.AuthorizationEndpoint), options.AuthorizationEndpoint, needs.HasFlag(OAuthNeeds.AuthorizationEndpoint));
        CheckEndpoint(nameof(OAuthOptions.DeviceAuthorizationEndpoint), options.DeviceAuthorizationEndpoint, needs.HasFlag(OAuthNeeds.DeviceEndpoint));
        Check(nameof(OAuthOptions.RevocationEndpoint), options.RevocationEndpoint);
    }

    private void CheckEndpoint(string key, Uri? endpoint, bool isNeeded)
    {
        if (endpoint is null && isNeeded && options.Issuer is null)
        {
            _failures.Add($"{key} is missing: set it, or Issuer to look it up there.");
        }

        Check(key, endpoint);
    }

    private void Check(string key, Uri? address)
    {
        if (address is not null && EndpointRules.Check(address, options.AllowInsecureHttp) is { } fault)
        {
            _failures.Add($"{key} {fault}");
        }
    }

    private void CheckTimes()
    {
        if (options.Timeout <= TimeSpan.Zero || options.Timeout > TimeSpan.FromMinutes(10))
        {
            _failures.Add("Timeout must be longer than zero, and at most ten minutes.");
        }

        if (options.DefaultTokenLifetime <= TimeSpan.Zero)
        {
            _failures.Add("DefaultTokenLifetime must be longer than zero.");
        }

        if (options.MaxRetries is < 0 or > 10)
        {
            _failures.Add("MaxRetries must lie between 0 and 10.");
        }
    }

    private OAuthRegistration Read()
    {
        if (string.IsNullOrWhiteSpace(options.ClientId))
        {
            _failures.Add("ClientId is missing.");
        }

        return new OAuthRegistration(ReadSecret())
        {
            ClientId = options.ClientId ?? "",
            Authentication = FindAuthentication(),
            Key = options.ClientAssertionKey,
            Issuer = options.Issuer,
            TokenEndpoint = options.TokenEndpoint,
            AuthorizationEndpoint = options.AuthorizationEndpoint,
            DeviceEndpoint = options.DeviceAuthorizationEndpoint,
            RevocationEndpoint = options.RevocationEndpoint,
            Scopes = options.Scopes is { } scopes ? [.. scopes.SelectMany(static scope => scope.Split(' ', StringSplitOptions.RemoveEmptyEntries))] : null,
            Parameters = [.. Given("audience", options.Audience), .. Given("resource", options.Resource), .. options.Parameters],
            Account = options.Account ?? "",
            Timeout = options.Timeout,
            MaxRetries = options.MaxRetries,
            DefaultTokenLifetime = options.DefaultTokenLifetime,
            AllowInsecureHttp = options.AllowInsecureHttp,
            Store = options.TokenStore,
            Lock = options.RefreshLock,
            Handler = options.HttpMessageHandler,
            Time = options.TimeProvider,
        };
    }

    private ClientAuthentication FindAuthentication() => options switch
    {
        { ClientAuthentication: { } given } => given,
        { ClientAssertionKey: not null } => ClientAuthentication.PrivateKeyJwt,
        { ClientSecret: not null } or { ClientSecretFile: not null } => ClientAuthentication.Basic,
        _ => ClientAuthentication.None,
    };

    private void CheckProof(ClientAuthentication method, OAuthNeeds needs)
    {
        var hasSecret = options.ClientSecret is not null || options.ClientSecretFile is not null;
        if (method is ClientAuthentication.Basic or ClientAuthentication.Post or ClientAuthentication.ClientSecretJwt && !hasSecret)
        {
            _failures.Add("ClientSecret is missing (or ClientSecretFile, the path of a file that holds it).");
        }

        if (method is ClientAuthentication.PrivateKeyJwt && options.ClientAssertionKey is null)
        {
            _failures.Add("ClientAssertionKey is missing.");
        }

        if (method is ClientAuthentication.None && needs.HasFlag(OAuthNeeds.Proof))
        {
            _failures.Add("ClientSecret is missing (or ClientSecretFile, the path of a file that holds it, or ClientAssertionKey).");
        }
    }

    private Secret? ReadSecret()
    {
        if (options is { ClientSecret: not null, ClientSecretFile: not null })
        {
            _failures.Add("ClientSecret and ClientSecretFile are both set.");
            return null;
        }

        try
        {
            Secret? secret = options switch
            {
                { ClientSecret: { } text } => new FixedSecret(text),
                { ClientSecretFile: { } path } => new FileSecret(path),
                _ => null,
            };
            if (secret is not null && SecretRules.Text(secret.Value) is { } fault)
            {
                _failures.Add($"ClientSecret {fault}.");
            }

            return secret;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            _failures.Add($"ClientSecretFile: the file '{options.ClientSecretFile}' can not be read.");
            return null;
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Given(string name, string? value) => value is null ? [] : [new(name, value)];
}
