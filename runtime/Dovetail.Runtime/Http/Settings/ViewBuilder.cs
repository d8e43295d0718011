using Dovetail.Http.Requests;
using Dovetail.RateLimiting;

namespace Dovetail.Http.Settings;

/// <summary>Lays a view over the settings of the client that it is a view of.</summary>
internal sealed class ViewBuilder(ApiDescription description, ApiClientView view)
{
    /// <exception cref="ApiConfigurationException">The view can not work.</exception>
    public ApiSettings Build(ApiSettings settings)
    {
        var failures = new List<string>();
        CheckHeaders(failures);
        ResilienceRules.CheckBlocks(description, view.Timeouts, view.Retry, view.CircuitBreaker, view.RateLimit, view.Cache, failures);
        if (view.BaseAddress is { } address)
        {
            SettingsRules.CheckAddress("BaseAddress", address, settings.AddressRules, failures);
        }

        return failures.Count > 0 ? throw new ApiConfigurationException(description.Name, failures) : Overlay(settings);
    }

    private ApiSettings Overlay(ApiSettings settings)
    {
        var address = view.BaseAddress
            ?? (view.Server is { } server ? new ServerResolver(description, settings).Resolve(server, isDeclared: true).Address : settings.Endpoint.Address);
        var isRelocated = view.BaseAddress is null ? settings.IsRelocated : !SettingsRules.OriginsOf(description).Contains(Origin.Of(address));
        return new ApiSettings
        {
            Endpoint = new Endpoint(address, TakesCredential: true),
            Servers = settings.Servers,
            Trusted = Trusted(settings, address, isRelocated),
            IsRelocated = isRelocated,
            AllowInsecureHttp = settings.AllowInsecureHttp,
            Services = settings.Services,
            Credential = view.Credential ?? settings.Credential,
            Timeouts = view.Timeouts?.Copy() ?? settings.Timeouts,
            Retry = view.Retry?.Copy() ?? settings.Retry,
            CircuitBreaker = view.CircuitBreaker?.Copy() ?? settings.CircuitBreaker,
            RateLimit = view.RateLimit is { } limits ? new RateLimitPlan(description, limits.Copy(), settings.RateLimit.IsShared) : settings.RateLimit,
            Cache = view.Cache?.Copy() ?? settings.Cache,
            Idempotency = settings.Idempotency,
            Operations = settings.Operations,
            Validation = view.Validation?.Copy() ?? settings.Validation,
            MaxRequestBytes = settings.MaxRequestBytes,
            MaxRedirects = settings.MaxRedirects,
            MaxResponseBytes = settings.MaxResponseBytes,
            Strict = settings.Strict,
            ValidatesResponses = settings.ValidatesResponses,
            Envelope = settings.Envelope,
            Headers = Headers(settings),
        };
    }

    // A view that moves elsewhere leaves the trust in the client's former address behind.
    private HashSet<Origin> Trusted(ApiSettings settings, Uri address, bool isRelocated) =>
        view.BaseAddress is null
            ? [Origin.Of(address), .. settings.Trusted]
            : [Origin.Of(address), .. settings.Servers.Values.Select(Origin.Of), .. isRelocated ? [] : SettingsRules.OriginsOf(description)];

    private KeyValuePair<string, string>[] Headers(ApiSettings settings) =>
        [.. settings.Headers.Where(header => !view.Headers.ContainsKey(header.Key)), .. view.Headers];

    private void CheckHeaders(List<string> failures)
    {
        foreach (var (name, value) in view.Headers)
        {
            if ((HeaderRules.CheckCallerName(name) ?? HeaderRules.CheckValue(value)) is { } fault)
            {
                failures.Add($"Headers:{(HeaderRules.CheckToken(name) is null ? name : "(name)")} {fault}.");
            }
        }
    }
}
