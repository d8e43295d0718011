using Microsoft.Extensions.Configuration;

namespace Dovetail.DependencyInjection.Internal;

/// <summary>Reads a client's section into its options. What is wrong is kept with the options, all of it, for their validation to tell.</summary>
internal static class SectionReader
{
    public static void Apply(IConfiguration configuration, ApiClientOptions options)
    {
        var failures = options.BindingFailures;
        var section = Bind(configuration, options, failures);
        options.BaseAddress = Address("BaseAddress", section.BaseAddress, failures) ?? options.BaseAddress;
        foreach (var (server, text) in section.Servers)
        {
            if (Address($"Servers:{server}", text, failures) is { } address)
            {
                options.Servers[server] = address;
            }
        }

        foreach (var (operation, own) in section.Operations)
        {
            options.Operations[operation] = own;
        }

        options.Credential = section.Credential is { } credential ? new CredentialReader(credential, failures).Read() ?? options.Credential : options.Credential;
    }

    private static ClientSection Bind(IConfiguration configuration, ApiClientOptions options, List<string> failures)
    {
        var reads = new SectionReads();
        while (true)
        {
            var section = SectionOf(options);
            try
            {
                new TrackedSection(configuration, reads).Bind(section);
                new UnreadKeys(reads, failures).Tell(configuration);
                return section;
            }
            catch (InvalidOperationException e) when (reads.Skipped.Add(reads.Last))
            {
                // The binder names the key and the type. It goes on without that value.
                failures.Add(e.Message);
            }
        }
    }

    private static ClientSection SectionOf(ApiClientOptions options) => new()
    {
        Timeouts = options.Timeouts,
        Retry = options.Retry,
        CircuitBreaker = options.CircuitBreaker,
        RateLimit = options.RateLimit,
        Cache = options.Cache,
        Idempotency = options.Idempotency,
        Operations = new(options.Operations, StringComparer.Ordinal),
        Transport = options.Transport,
        Reading = options.Reading,
        Validation = options.Validation,
        Diagnostics = options.Diagnostics,
    };

    private static Uri? Address(string key, string? text, List<string> failures)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address))
        {
            return address;
        }

        failures.Add($"{key} is not an absolute URL.");
        return null;
    }
}
