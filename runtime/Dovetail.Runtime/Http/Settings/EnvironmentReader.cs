using Dovetail.Authentication;

namespace Dovetail.Http.Settings;

/// <summary>Reads a client's options from environment variables, or names all that are missing.</summary>
internal sealed class EnvironmentReader(ApiDescription description, Func<string, string?> variables)
{
    private readonly List<string> _failures = [];

    /// <exception cref="ApiConfigurationException">Variables are missing or malformed.</exception>
    public void Apply(ApiClientOptions options)
    {
        if (description.EnvironmentPrefix.Length > 0)
        {
            var credential = new EnvironmentCredential(description, variables, _failures);
            options.BaseAddress ??= ReadAddress();
            options.Credential ??= credential.Read();
            credential.RequireIfNeeded(options.Credential);
        }

        var failures = (string[])[.. SettingsBuilder.Check(description, options), .. _failures];
        if (failures.Length > 0)
        {
            throw new ApiConfigurationException(description.Name, failures);
        }
    }

    private Uri? ReadAddress()
    {
        var name = description.Variable("BASE_URL");
        if (variables(name) is not { Length: > 0 } text)
        {
            return null;
        }

        if (Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address))
        {
            return address;
        }

        _failures.Add($"{name} is not an absolute URL.");
        return null;
    }
}
