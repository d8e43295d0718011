using System.Security.Cryptography;
using System.Text;
using Dovetail.Authentication.OAuth;

namespace Dovetail;

/// <summary>A credential whose tokens come from an OAuth 2.0 authorization server.</summary>
public abstract class OAuthCredential : AccessTokenCredential
{
    private protected OAuthCredential(TokenClient client)
        : base(client.Registration.Time, client.Registration.DefaultTokenLifetime)
    {
        Client = client;
    }

    internal TokenClient Client { get; }

    private protected OAuthRegistration Registration => Client.Registration;

    /// <summary>Replaces the client's secret: the next token is asked for with it, and tokens of the former one are let go.</summary>
    /// <param name="secret">The new secret.</param>
    /// <exception cref="ArgumentException">The secret is empty, or can not be sent.</exception>
    public void UpdateClientSecret(string secret) => Registration.Update(secret);

    internal override void CollectSecrets(ICollection<string> secrets)
    {
        if (Registration.Unchecked is { Length: > 0 } secret)
        {
            secrets.Add(secret);
        }
    }

    private protected override IReadOnlyList<string> ScopesFor(IReadOnlyList<string> declared) => Registration.Scopes ?? declared;

    private protected override string Identity() =>
        Registration.Secret is { } secret ? Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret))) : "";
}
