using System.Text;
using Dovetail.Authentication;
using Dovetail.Authentication.Internal;
using Dovetail.Http;

namespace Dovetail;

/// <summary>User name and password (RFC 7617).</summary>
public sealed class BasicCredential : SecretCredential
{
    private readonly string _userName;

    internal BasicCredential(string userName, Secret password)
        : base(password, SecretRules.Password)
    {
        ArgumentNullException.ThrowIfNull(userName);
        if (userName.Contains(':', StringComparison.Ordinal) || SecretRules.Password(userName) is not null)
        {
            throw new ArgumentException("A user name can not hold a colon or a control character (RFC 7617 2).", nameof(userName));
        }

        if (userName.Length == 0 && Secret.Length == 0)
        {
            throw new ArgumentException("User name and password are both empty.", nameof(userName));
        }

        _userName = userName;
    }

    // Of a password even a hash would let guesses be verified.
    internal override string? StableIdentity => _userName.Length > 0 ? $"user {_userName}" : base.StableIdentity;

    internal override bool Fits(SecurityScheme scheme) => scheme.Kind is SecuritySchemeKind.Basic;

    internal override void Place(SecurityScheme? scheme, ICredentialPlaces places) => places.SetHeader("Authorization", $"Basic {Encode(Secret)}");

    // APIs take keys as user names, too.
    internal override void CollectSecrets(ICollection<string> secrets)
    {
        base.CollectSecrets(secrets);
        secrets.Add(_userName);
        secrets.Add(Encode(Unchecked));
    }

    private string Encode(string password) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{_userName}:{password}"));
}
