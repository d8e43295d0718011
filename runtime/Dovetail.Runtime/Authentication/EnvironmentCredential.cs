using Dovetail.Authentication.Internal;
using Dovetail.Http;

namespace Dovetail.Authentication;

/// <summary>
/// Reads a credential from a client's environment variables, each of which may name a file instead. What is wrong is told by the variable's name, never by its value.
/// </summary>
internal sealed class EnvironmentCredential(ApiDescription description, Func<string, string?> variables, List<string> failures)
{
    /// <summary>Everything that is set, together; null where nothing is.</summary>
    public ApiCredential? Read()
    {
        var credentials = new List<ApiCredential>(3);
        Add(credentials, EnvironmentNames.ApiKey, static secret => new ApiKeyCredential(secret));
        Add(credentials, EnvironmentNames.Token, static secret => new BearerCredential(secret));
        if (ReadSecret(EnvironmentNames.UserName)?.Value is { } userName)
        {
            Add(credentials, EnvironmentNames.Password, secret => new BasicCredential(userName, secret));
        }

        AddClient(credentials);
        return credentials switch { [] => null, [var only] => only, _ => ApiCredential.Combine([.. credentials]) };
    }

    /// <summary>Names the variables that are missing where the API needs a credential.</summary>
    public void RequireIfNeeded(ApiCredential? credential)
    {
        if (credential is null && description.Security is { AllowsAnonymous: false } security && EnvironmentNames.Of(security, description) is { Length: > 0 } names)
        {
            failures.Add($"Credential is missing. Set {names} (or, with _FILE behind each name, the path of a file that holds it).");
        }
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
            failures.Add($"{description.Variable(setting)}: {e.Message}");
        }
    }

    private void AddClient(List<ApiCredential> credentials)
    {
        var (secret, file) = (Variable(EnvironmentNames.ClientSecret), Variable($"{EnvironmentNames.ClientSecret}_FILE"));
        if (Variable(EnvironmentNames.ClientId) is not { } id)
        {
            if (secret is not null || file is not null)
            {
                failures.Add($"{description.Variable(EnvironmentNames.ClientId)} is missing.");
            }

            return;
        }

        var options = new OAuthOptions
        {
            ClientId = id,
            ClientSecret = secret,
            ClientSecretFile = file,
            TokenEndpoint = Address(EnvironmentNames.TokenUrl),
            Issuer = Address(EnvironmentNames.Issuer),
            Scopes = Variable(EnvironmentNames.Scopes)?.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        };
        try
        {
            credentials.Add(ApiCredential.ClientCredentials(options));
        }
        catch (ApiConfigurationException e)
        {
            failures.AddRange(e.Failures.Select(failure => $"{description.Variable(EnvironmentNames.ClientId)}: {failure}"));
        }
    }

    private Uri? Address(string setting)
    {
        if (Variable(setting) is not { } text)
        {
            return null;
        }

        if (Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address))
        {
            return address;
        }

        failures.Add($"{description.Variable(setting)} is not an absolute URL.");
        return null;
    }

    /// <summary>A variable; null where it is missing or empty.</summary>
    private string? Variable(string setting) => variables(description.Variable(setting)) is { Length: > 0 } text ? text : null;

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
            failures.Add($"{name} and {name}_FILE are both set.");
            return null;
        }

        try
        {
            return new FileSecret(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            failures.Add($"{name}_FILE: the file '{path}' can not be read.");
            return null;
        }
    }
}
