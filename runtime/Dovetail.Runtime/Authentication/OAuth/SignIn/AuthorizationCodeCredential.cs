using Dovetail.Authentication.OAuth;

namespace Dovetail;

/// <summary>A user who has signed in through <see cref="AuthorizationCodeFlow"/>, now or, with the same <see cref="OAuthOptions.TokenStore"/>, at another time.</summary>
public sealed class AuthorizationCodeCredential : UserCredential
{
    /// <summary>The credential of a user whose tokens are in the options' store, under the options' <see cref="OAuthOptions.Account"/>.</summary>
    /// <param name="options">The client's registration.</param>
    /// <exception cref="ApiConfigurationException">The registration can not work; all that is wrong or missing is named.</exception>
    public AuthorizationCodeCredential(OAuthOptions options)
        : this(new TokenClient(OAuthRegistrationBuilder.Build(options, nameof(AuthorizationCodeCredential))))
    {
    }

    internal AuthorizationCodeCredential(TokenClient client)
        : base(client)
    {
    }

    private protected override Task<TokenAnswer> SignInAsync(CancellationToken cancellationToken) =>
        Task.FromException<TokenAnswer>(new AuthenticationFailedException("The user has not signed in, or has to sign in again: see AuthorizationCodeFlow."));
}
