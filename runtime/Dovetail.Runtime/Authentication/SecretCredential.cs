using Dovetail.Authentication;
using Dovetail.Authentication.Tokens;

namespace Dovetail;

/// <summary>A credential with one secret, which can be replaced while the client works.</summary>
public abstract class SecretCredential : ApiCredential
{
    private volatile Secret _secret;
    private volatile Tuple<string, string>? _identity;

    private protected SecretCredential(Secret secret, Func<string, string?> check)
    {
        Check = check;
        _secret = secret;
        Verify(secret.Value);
    }

    /// <summary>The secret as it is now.</summary>
    /// <exception cref="AuthenticationFailedException">It was changed to one that can not be sent.</exception>
    internal string Secret
    {
        get
        {
            var secret = _secret.Value;
            return Check(secret) is { } fault ? throw new AuthenticationFailedException($"The secret of this {GetType().Name} was changed to one that {fault}.") : secret;
        }
    }

    /// <summary>The secret as it is now, whether it can be sent or not: for blacking it out.</summary>
    private protected string Unchecked => _secret.Value;

    internal override string? StableIdentity
    {
        get
        {
            var secret = Unchecked;
            if (_identity is not { } identity || !ReferenceEquals(identity.Item1, secret))
            {
                _identity = identity = Tuple.Create(secret, TokenSubject.Of(secret) ?? $"secret {secret}");
            }

            return identity.Item2;
        }
    }

    /// <summary>Says what is wrong with a secret; null where nothing is.</summary>
    private Func<string, string?> Check { get; }

    /// <summary>Replaces the secret: the next attempt of any call uses the new one.</summary>
    /// <param name="secret">The new secret.</param>
    /// <exception cref="ArgumentException">The secret can not be sent, for the same reasons as on creation.</exception>
    public void Update(string secret)
    {
        Verify(secret);
        _secret = new FixedSecret(secret);
    }

    internal override void CollectSecrets(ICollection<string> secrets) => secrets.Add(Unchecked);

    private void Verify(string secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        if (Check(secret) is { } fault)
        {
            throw new ArgumentException($"The secret of this {GetType().Name} {fault}.", nameof(secret));
        }
    }
}
