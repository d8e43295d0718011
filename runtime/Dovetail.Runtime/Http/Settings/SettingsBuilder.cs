using System.Collections.Frozen;
using Dovetail.Http.Discovery;
using Dovetail.RateLimiting;

namespace Dovetail.Http.Settings;

/// <summary>Checks a client's options and freezes them. All that is wrong is told at once, each fault with its key.</summary>
internal sealed class SettingsBuilder(ApiDescription description)
{
    private readonly List<string> _failures = [];

    /// <exception cref="ApiConfigurationException">The options can not work.</exception>
    public static ApiSettings Build(ApiDescription description, ApiClientOptions options)
    {
        var builder = new SettingsBuilder(description);
        var settings = builder.Read(options);
        return settings is null || builder._failures.Count > 0 ? throw new ApiConfigurationException(description.Name, builder._failures) : settings;
    }

    /// <summary>What is wrong with the options; empty where nothing is.</summary>
    public static IReadOnlyList<string> Check(ApiDescription description, ApiClientOptions options)
    {
        var builder = new SettingsBuilder(description);
        builder.Read(options);
        return builder._failures;
    }

    private ApiSettings? Read(ApiClientOptions options)
    {
        ResilienceRules.CheckBlocks(description, options.Timeouts, options.Retry, options.CircuitBreaker, options.RateLimit, options.Cache, _failures);
        ResilienceRules.CheckIdempotency(options.Idempotency, _failures);
        ResilienceRules.CheckOperations(description, options.OwnOperations.Values, _failures);
        options.OwnOperations.CheckNames(description, _failures);
        NameRules.CheckServers(description, options, _failures);
        SettingsRules.CheckServices(options, _failures);
        SettingsRules.CheckServers(options, _failures);
        return FindAddress(options) is { } address ? Freeze(options, address) : null;
    }

    private Uri? FindAddress(ApiClientOptions options)
    {
        if (options.BaseAddress is { } given)
        {
            return SettingsRules.CheckAddress("BaseAddress", given, SettingsRules.RulesOf(options), _failures);
        }

        var server = options.Server ?? description.Servers.FirstOrDefault();
        if (server is not null && options.Servers.TryGetValue(server.Name, out var mapped))
        {
            return mapped.IsAbsoluteUri ? mapped : null;        // checked among the servers
        }

        return server is null ? Missing("the API's description names no server") : FindAddress(server, SettingsRules.RulesOf(options));
    }

    private Uri? FindAddress(ApiServer server, BaseAddressRules rules)
    {
        // A path is an absolute file URL on some systems, so the scheme decides.
        return server.Url.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(server.Url, UriKind.Absolute, out var address)
            ? SettingsRules.CheckAddress($"Server '{server.Name}': the address", address, rules, _failures)
            : Missing($"the API's description names only '{server.Url}', which is relative to it");
    }

    private Uri? Missing(string why)
    {
        var variable = description.Variable("BASE_URL");
        _failures.Add($"BaseAddress is missing: {why}. Set BaseAddress{(variable.Length == 0 ? "" : $" (environment variable {variable})")}.");
        return null;
    }

    private ApiSettings Freeze(ApiClientOptions options, Uri address)
    {
        var declared = SettingsRules.OriginsOf(description);
        var isRelocated = !declared.Contains(Origin.Of(address));
        return new ApiSettings
        {
            Endpoint = new Endpoint(address, TakesCredential: true),
            Servers = new Dictionary<string, Uri>(options.Servers, StringComparer.OrdinalIgnoreCase),
            Trusted = new HashSet<Origin>(
                [Origin.Of(address), .. options.Servers.Values.Where(static server => server.IsAbsoluteUri).Select(Origin.Of), .. isRelocated ? [] : declared]),
            IsRelocated = isRelocated,
            AllowInsecureHttp = options.Transport.AllowInsecureHttp,
            Services = ServiceDirectory.Of(options.EndpointResolver),
            Credential = options.Credential,
            Timeouts = options.Timeouts.Copy(),
            Retry = options.Retry.Copy(),
            Cache = options.Cache.Copy(),
            Idempotency = options.Idempotency.Copy(),
            CircuitBreaker = options.CircuitBreaker.Copy(),
            RateLimit = new RateLimitPlan(description, options.RateLimit.Copy(), isShared: options.RateLimiter is not null),
            Operations = options.OwnOperations.Values.ToFrozenDictionary(
                static own => own.Key, own => new OperationSettings(description, own.Value, isShared: options.RateLimiter is not null), StringComparer.Ordinal),
            Validation = options.Validation.Copy(),
            MaxRequestBytes = options.Transport.MaxRequestBytes,
            MaxRedirects = options.Transport.MaxRedirects,
            MaxResponseBytes = options.Transport.MaxResponseBytes,
            Strict = options.Reading.Strict,
            ValidatesResponses = options.Reading.Validate,
            Envelope = options.Reading.Envelope,
        };
    }
}
