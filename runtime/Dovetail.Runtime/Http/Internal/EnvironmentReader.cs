using Dovetail.Authentication.Internal;

namespace Dovetail.Http.Internal;

/// <summary>Reads a client's options from environment variables, or names all that are missing.</summary>
internal sealed class EnvironmentReader(ApiDescription description, Func<string, string?> variables)
{
    private readonly List<string> _failures = [];

    /// <exception cref="ApiConfigurationException">Variables are missing or malformed.</exception>
    public void Apply(ApiClientOptions options)
    {
        if (description.EnvironmentPrefix.Length > 0)
        {
            options.BaseAddress ??= ReadAddress();
            options.Credential ??= ReadCredential();
        }

        var found = SettingsBuilder.Check(description, options);
        if (options.Credential is null && description.Security is { AllowsAnonymous: false } security && EnvironmentNames.Of(security, description) is { Length: > 0 } names)
        {
            _failures.Add($"Credential is missing. Set {names} (or, with _FILE behind each name, the path of a file that holds it).");
        }

        if (_failures.Count > 0)
        {
            throw new ApiConfigurationException(description.Name, [.. found, .. _failures]);
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

    /// <summary>Everything that is set, in the order of the schemes' kinds.</summary>
    private ApiCredential? ReadCredential()
    {
        var credentials = new List<ApiCredential>(3);
        Add(credentials, EnvironmentNames.ApiKey, static secret => new ApiKeyCredential(secret));
        Add(credentials, EnvironmentNames.Token, static secret => new BearerCredential(secret));
        var userName = ReadSecret(EnvironmentNames.UserName)?.Value;
        if (userName is not null)
        {
            Add(credentials, EnvironmentNames.Password, secret => new BasicCredential(userName, secret));
        }

        return credentials switch { [] => null, [var only] => only, _ => ApiCredential.Combine([.. credentials]) };
    }

    private void Add(List<ApiCredential> credentials, string setting, Func<Secret, ApiCredential> create)
    {
        try
        {
            if (ReadSecret(setting) is { } secret)
            {
                credentials.Add(create(secret));
            }
        }
        catch (ArgumentException e)
        {
            _failures.Add($"{description.Variable(setting)}: {e.Message}");
        }
    }

    private Secret? ReadSecret(string setting)
    {
        var name = description.Variable(setting);
        var (text, path) = (variables(name), variables($"{name}_FILE"));
        if (string.IsNullOrEmpty(path))
        {
            return string.IsNullOrEmpty(text) ? null : new FixedSecret(text);
        }

        if (!string.IsNullOrEmpty(text))
        {
            _failures.Add($"{name} and {name}_FILE are both set.");
            return null;
        }

        try
        {
            return new FileSecret(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _failures.Add($"{name}_FILE: the file '{path}' can not be read.");
            return null;
        }
    }
}
