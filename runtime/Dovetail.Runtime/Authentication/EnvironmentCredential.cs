using Dovetail.Authentication.Internal;
using Dovetail.Http;

namespace Dovetail.Authentication;

/// <summary>Reads a credential from a client's environment variables, each of which may name a file instead. What is wrong is told by the variable's name, never by its value.</summary>
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
