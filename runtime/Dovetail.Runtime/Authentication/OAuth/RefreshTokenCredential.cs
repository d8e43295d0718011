using Dovetail.Authentication.Internal;
using Dovetail.Authentication.OAuth;

namespace Dovetail;

/// <summary>
/// A refresh token that you have (RFC 6749 6). Where the server rotates it and the process may end, give the options a <see cref="OAuthOptions.TokenStore"/>: what is stored
/// there goes before the token given here.
/// </summary>
public sealed class RefreshTokenCredential : UserCredential
{
    private volatile string? _first;

    /// <summary>Creates the credential. Nothing is sent before a token is needed.</summary>
    /// <param name="options">The client's registration.</param>
    /// <param name="refreshToken">The refresh token; null where the store has one.</param>
    /// <exception cref="ApiConfigurationException">The registration can not work; all that is wrong or missing is named.</exception>
    /// <exception cref="ArgumentException">The refresh token is empty, or holds a control character.</exception>
    public RefreshTokenCredential(OAuthOptions options, string? refreshToken = null)
        : base(new TokenClient(OAuthRegistrationBuilder.Build(options, nameof(RefreshTokenCredential))))
    {
        if (refreshToken is not null && SecretRules.Text(refreshToken) is { } fault)
        {
            throw new ArgumentException($"The refresh token {fault}.", nameof(refreshToken));
        }

        _first = refreshToken;
    }

    internal override void CollectSecrets(ICollection<string> secrets)
    {
        base.CollectSecrets(secrets);
        secrets.Add(_first ?? "");
    }

    private protected override string? TakeFirst()
    {
        var first = _first;
        _first = null;
        return first;
    }

    private protected override async Task<TokenAnswer> SignInAsync(CancellationToken cancellationToken)
    {
        if (_first is not { } first)
        {
            throw new AuthenticationFailedException("There is no refresh token, or the server no longer takes it. The user has to sign in again.");
        }

        try
        {
            // The server may go on with this token, and not send it again.
            var answer = await RefreshAsync(first, cancellationToken).ConfigureAwait(false);
            return answer with { RefreshToken = answer.RefreshToken ?? first };
        }
        catch (AuthenticationFailedException e) when (e.OAuthError == "invalid_grant")
        {
            _first = null;
            throw;
        }
    }
}
