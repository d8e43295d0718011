using System.Collections.Concurrent;
using System.Diagnostics;
using Dovetail.Authentication.Internal;
using Dovetail.Http;

namespace Dovetail.Authentication.OAuth;

/// <summary>Client credentials whose authorization server is the one that the API's description names.</summary>
internal sealed class DescribedCredential : ApiCredential
{
    private const string WellKnown = "/.well-known/openid-configuration";

    private readonly ConcurrentDictionary<Uri, ClientCredentialsCredential> _credentials = new();
    private readonly OAuthOptions _options;

    /// <exception cref="ApiConfigurationException">The options can not work; all that is wrong or missing is named.</exception>
    public DescribedCredential(OAuthOptions options)
    {
        OAuthRegistrationBuilder.Build(options, nameof(ClientCredentialsCredential), OAuthNeeds.Proof | OAuthNeeds.EndpointLater);
        _options = options;
    }

    internal override bool IsReady => false;

    // Known before the authorization server is: whose responses a cache keeps is asked before anything is sent.
    internal override string? StableIdentity => $"client of the description's server\n{_options.ClientId}";

    internal override ValueTask<ApiCredential> ResolveAsync(ApiCredentialContext context, CancellationToken cancellationToken)
    {
        var scheme = SchemeOf(context) ?? throw Missing(context, "its description names no authorization server");
        var isDiscovered = scheme.OpenIdConnectUrl.Length > 0;
        var address = Find(context, isDiscovered ? scheme.OpenIdConnectUrl : scheme.TokenUrl);
        return _credentials.GetOrAdd(address, address => Create(address, isDiscovered)).ResolveAsync(context, cancellationToken);
    }

    internal override bool Fits(SecurityScheme scheme) => throw new UnreachableException();

    internal override void Place(SecurityScheme? scheme, ICredentialPlaces places) => throw new UnreachableException();

    internal override void CollectSecrets(ICollection<string> secrets)
    {
        foreach (var credential in _credentials.Values)
        {
            credential.CollectSecrets(secrets);
        }
    }

    /// <summary>The scheme that the operation needs, else any of the description's.</summary>
    private static SecurityScheme? SchemeOf(ApiCredentialContext context)
    {
        var exchange = context.Exchange ?? throw new UnreachableException();
        var required = exchange.Operation.Security ?? exchange.Description.Security;
        var needed = required?.Alternatives.SelectMany(static alternative => alternative.Schemes).Select(static use => use.Scheme) ?? [];
        return needed.Concat(exchange.Description.Schemes).FirstOrDefault(static scheme => scheme.TokenUrl.Length > 0 || scheme.OpenIdConnectUrl.Length > 0);
    }

    private static Uri Find(ApiCredentialContext context, string text)
    {
        var settings = context.Exchange!.Settings;
        var isAbsolute = text.Contains("://", StringComparison.Ordinal);
        if (isAbsolute && settings.IsRelocated)
        {
            throw Missing(context, "BaseAddress leads to another installation than the description's, whose authorization server would get the secret of this one");
        }

        // Relative ones belong to the server that is called (OpenAPI, Relative References in URLs).
        return Uri.TryCreate(new Uri(context.Exchange.Endpoint.Prefix + "/"), text, out var address) && EndpointRules.Check(address, settings.AllowInsecureHttp) is null
            ? address
            : throw Missing(context, "the authorization server of its description has no usable address");
    }

    private static AuthenticationFailedException Missing(ApiCredentialContext context, string why)
    {
        var variable = context.Exchange!.Description.Variable(EnvironmentNames.TokenUrl);
        return new AuthenticationFailedException(
            $"{context.Operation} needs a token, and {why}. Set TokenEndpoint or Issuer of the credential{(variable.Length == 0 ? "" : $" (environment variable {variable})")}.");
    }

    private ClientCredentialsCredential Create(Uri address, bool isDiscovered)
    {
        if (!isDiscovered)
        {
            return new ClientCredentialsCredential(_options.At(address, issuer: null));
        }

        return address.OriginalString.EndsWith(WellKnown, StringComparison.Ordinal)
            ? new ClientCredentialsCredential(_options.At(endpoint: null, new Uri(address.OriginalString[..^WellKnown.Length])))
            : throw new AuthenticationFailedException($"The description's openIdConnectUrl does not end with {WellKnown}. Set TokenEndpoint or Issuer of the credential.");
    }
}
