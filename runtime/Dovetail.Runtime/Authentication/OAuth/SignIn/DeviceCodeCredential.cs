using Dovetail.Authentication.OAuth;

namespace Dovetail;

/// <summary>A user who signs in on another device (RFC 8628): for programs without a browser. Asked once; from then on the refresh token serves.</summary>
public sealed class DeviceCodeCredential : UserCredential
{
    private readonly DeviceSignIn _signIn;

    /// <summary>Creates the credential. The user is asked when the first token is needed and the options' store has none.</summary>
    /// <param name="options">The client's registration.</param>
    /// <param name="prompt">Shows the user what to do. Its token ends when nobody waits any longer.</param>
    /// <exception cref="ApiConfigurationException">The registration can not work; all that is wrong or missing is named.</exception>
    public DeviceCodeCredential(OAuthOptions options, Func<DeviceCode, CancellationToken, Task> prompt)
        : base(new TokenClient(OAuthRegistrationBuilder.Build(options, nameof(DeviceCodeCredential), OAuthNeeds.DeviceEndpoint)))
    {
        ArgumentNullException.ThrowIfNull(prompt);
        _signIn = new DeviceSignIn(Client, prompt);
    }

    // The server says when the code ends.
    private protected override TimeSpan LongestRequest => DeviceSignIn.LongestWait + TimeSpan.FromMinutes(2);

    private protected override Task<TokenAnswer> SignInAsync(CancellationToken cancellationToken) => _signIn.RunAsync(cancellationToken);
}
