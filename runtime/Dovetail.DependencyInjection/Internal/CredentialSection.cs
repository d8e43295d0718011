namespace Dovetail.DependencyInjection.Internal;

/// <summary>A credential, as it stands in configuration. Each secret may stand in a file instead.</summary>
internal sealed class CredentialSection
{
    /// <summary>Whether calls go without any credential, whatever the description asks for.</summary>
    public bool None { get; set; }

    public string? ApiKey { get; set; }

    public string? ApiKeyFile { get; set; }

    public string? Token { get; set; }

    public string? TokenFile { get; set; }

    public string? UserName { get; set; }

    public string? Password { get; set; }

    public string? PasswordFile { get; set; }

    public string? ClientId { get; set; }

    public string? ClientSecret { get; set; }

    public string? ClientSecretFile { get; set; }

    public string? TokenUrl { get; set; }

    public string? Issuer { get; set; }

    public string? Scopes { get; set; }

    public string? Audience { get; set; }

    public PlacedSecretSection? Header { get; set; }

    public PlacedSecretSection? Query { get; set; }

    public PlacedSecretSection? Cookie { get; set; }
}
