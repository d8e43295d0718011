using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Dovetail.DependencyInjection.Internal;

/// <summary>Reads a client's section into its options.</summary>
internal static class SectionReader
{
    /// <exception cref="OptionsValidationException">The section can not be read; all that is wrong is told at once.</exception>
    /// <exception cref="InvalidOperationException">A value is not of its key's type; the message names the key.</exception>
    public static void Apply(IConfiguration configuration, string name, ApiClientOptions options)
    {
        var section = new ClientSection
        {
            Timeouts = options.Timeouts,
            Retry = options.Retry,
            CircuitBreaker = options.CircuitBreaker,
            RateLimit = options.RateLimit,
            Idempotency = options.Idempotency,
            Operations = new(options.Operations, StringComparer.Ordinal),
            Transport = options.Transport,
            Reading = options.Reading,
        };
        configuration.Bind(section);
        var failures = new List<string>();
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
        if (failures.Count > 0)
        {
            var place = configuration is IConfigurationSection { Path: var path } ? $"Section '{path}': " : "";
            throw new OptionsValidationException(name, options.GetType(), failures.Select(failure => place + failure));
        }
    }

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
