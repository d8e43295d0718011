namespace Dovetail.Http.Settings;

/// <summary>What options must be. Each rule adds what it finds, with the option's key.</summary>
internal static class SettingsRules
{
    // CancellationTokenSource takes no longer time.
    public static readonly TimeSpan LongestTimeout = TimeSpan.FromMilliseconds(int.MaxValue);

    public static Uri? CheckAddress(string key, Uri address, BaseAddressRules rules, List<string> failures)
    {
        if (rules.Check(address) is { } fault)
        {
            failures.Add($"{key} {fault}");
            return null;
        }

        return address;
    }

    public static BaseAddressRules RulesOf(ApiClientOptions options) => new(options.Transport.AllowInsecureHttp, FindsServices: options.EndpointResolver is not null);

    public static void CheckServers(ApiClientOptions options, List<string> failures)
    {
        foreach (var (name, address) in options.Servers)
        {
            CheckAddress($"Servers:{name}", address, RulesOf(options), failures);
        }

        if (options.Transport.MaxRequestBytes < 1)
        {
            failures.Add("Transport:MaxRequestBytes must be at least 1.");
        }

        if (options.Transport.MaxRedirects is < 0 or > 100)
        {
            failures.Add("Transport:MaxRedirects must lie between 0 and 100.");
        }

        if (options.Transport.MaxResponseBytes < 1 || options.Transport.MaxResponseBytes >= Array.MaxLength)
        {
            failures.Add($"Transport:MaxResponseBytes must lie between 1 and {Array.MaxLength - 1}.");
        }
    }

    public static void CheckServices(ApiClientOptions options, List<string> failures)
    {
        if (options is { HttpClient: not null, HttpMessageHandler: not null })
        {
            failures.Add("HttpClient and HttpMessageHandler are both set; the client sends with one of them.");
        }

        CertificateRules.Check(options, failures);
        if (options.Pipeline.AttemptHandlers.Distinct().Count() < options.Pipeline.AttemptHandlers.Count)
        {
            failures.Add("Pipeline:AttemptHandlers holds the same handler twice.");
        }
    }

    public static void CheckTimeouts(TimeoutOptions timeouts, List<string> failures)
    {
        CheckTimeout("Timeouts:Total", timeouts.Total, failures);
        CheckTimeout("Timeouts:Attempt", timeouts.Attempt, failures);
        CheckTimeout("Timeouts:Idle", timeouts.Idle, failures);
        CheckTimeout("Timeouts:Connect", timeouts.Connect, failures);
        if (timeouts.Attempt > timeouts.Total && timeouts.Total > TimeSpan.Zero)
        {
            failures.Add("Timeouts:Attempt is longer than Timeouts:Total.");
        }
    }

    /// <summary>The origins of the document's absolute servers.</summary>
    public static HashSet<Origin> OriginsOf(ApiDescription description) =>
        [.. description.Servers
            .Where(static server => server.Url.Contains("://", StringComparison.Ordinal))
            .Select(static server => Uri.TryCreate(server.Url, UriKind.Absolute, out var address) ? address : null)
            .OfType<Uri>()
            .Select(Origin.Of)];

    public static void CheckTimeout(string key, TimeSpan timeout, List<string> failures)
    {
        if (timeout <= TimeSpan.Zero || timeout > LongestTimeout)
        {
            failures.Add($"{key} must be longer than zero, and at most {(int)LongestTimeout.TotalDays} days.");
        }
    }
}
