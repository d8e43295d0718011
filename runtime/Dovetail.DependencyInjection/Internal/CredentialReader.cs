using Dovetail.Authentication;

namespace Dovetail.DependencyInjection.Internal;

/// <summary>Makes a credential of a section. What is wrong is told with its key, and never with its value.</summary>
internal sealed class CredentialReader(CredentialSection section, List<string> failures)
{
    private readonly List<ApiCredential> _credentials = [];

    /// <summary>The credential; null where the section has none. Several are sent together, as the operations need them.</summary>
    public ApiCredential? Read()
    {
        Add("ApiKey", section.ApiKey, section.ApiKeyFile, static secret => new ApiKeyCredential(secret));
        Add("Token", section.Token, section.TokenFile, static secret => new BearerCredential(secret));
        AddBasic();
        AddClient();
        AddPlaced("Header", section.Header, static (place, secret) => new HeaderCredential(place.Name!, secret, place.Prefix));
        AddPlaced("Query", section.Query, static (place, secret) => new QueryCredential(place.Name!, secret));
        AddPlaced("Cookie", section.Cookie, static (place, secret) => new CookieCredential(place.Name!, secret));
        if (section.None && _credentials.Count > 0)
        {
            failures.Add("Credential:None is true, and there is a credential.");
        }

        return _credentials switch { [] => section.None ? ApiCredential.None : null, [var only] => only, _ => ApiCredential.Combine([.. _credentials]) };
    }

    private void AddBasic()
    {
        var hasPassword = section.Password is not null || section.PasswordFile is not null;
        if (section.UserName is { } userName && hasPassword)
        {
            Add("Password", section.Password, section.PasswordFile, secret => new BasicCredential(userName, secret));
        }
        else if (section.UserName is not null || hasPassword)
        {
            failures.Add($"Credential:{(hasPassword ? "UserName" : "Password")} is missing.");
        }
    }

    private void AddClient()
    {
        if (section is { ClientId: null, ClientSecret: null, ClientSecretFile: null })
        {
            return;
        }

        var options = new OAuthOptions
        {
            ClientId = section.ClientId,
            ClientSecret = section.ClientSecret,
            ClientSecretFile = section.ClientSecretFile,
            TokenEndpoint = Address("TokenUrl", section.TokenUrl),
            Issuer = Address("Issuer", section.Issuer),
            Scopes = section.Scopes?.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Audience = section.Audience,
        };
        try
        {
            _credentials.Add(ApiCredential.ClientCredentials(options));
        }
        catch (ApiConfigurationException e)
        {
            failures.AddRange(e.Failures.Select(static failure => $"Credential:{failure}"));
        }
    }

    private Uri? Address(string key, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address))
        {
            return address;
        }

        failures.Add($"Credential:{key} is not an absolute URL.");
        return null;
    }

    private void AddPlaced(string key, PlacedSecretSection? place, Func<PlacedSecretSection, Secret, ApiCredential> create)
    {
        if (place is null)
        {
            return;
        }

        if (string.IsNullOrEmpty(place.Name) || (place.Value is null && place.ValueFile is null))
        {
            failures.Add($"Credential:{key} needs Name, and Value or ValueFile.");
            return;
        }

        Add($"{key}:Value", place.Value, place.ValueFile, secret => create(place, secret));
    }

    private void Add(string key, string? text, string? path, Func<Secret, ApiCredential> create)
    {
        try
        {
            if (text is not null && path is not null)
            {
                failures.Add($"Credential:{key} and Credential:{key}File are both set.");
            }
            else if (text is not null || path is not null)
            {
                _credentials.Add(create(path is null ? new FixedSecret(text!) : new FileSecret(path)));
            }
        }
        catch (ArgumentException e)
        {
            failures.Add($"Credential:{key}: {e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            failures.Add($"Credential:{key}File: the file '{path}' can not be read.");
        }
    }
}
