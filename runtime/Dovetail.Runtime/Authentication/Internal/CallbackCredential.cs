using System.Diagnostics;
using Dovetail.Http;

namespace Dovetail.Authentication.Internal;

/// <summary>A credential made for each attempt by a function of the user's.</summary>
internal sealed class CallbackCredential : ApiCredential
{
    private readonly Func<ApiCredentialContext, CancellationToken, ValueTask<ApiCredential>> _callback;

    public CallbackCredential(Func<ApiCredentialContext, CancellationToken, ValueTask<ApiCredential>> callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        _callback = callback;
    }

    internal override bool IsReady => false;

    internal override async ValueTask<ApiCredential> ResolveAsync(ApiCredentialContext context, CancellationToken cancellationToken)
    {
        ApiCredential? credential;
        try
        {
            credential = await _callback(context, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not (ApiException or OperationCanceledException) || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new AuthenticationFailedException($"{context.Operation}: the callback that makes the credential failed ({e.GetType().Name}).", e);
        }

        return credential switch
        {
            null => throw new AuthenticationFailedException($"{context.Operation}: the callback that makes the credential returned null."),
            _ when ReferenceEquals(credential, this) => throw new AuthenticationFailedException($"{context.Operation}: the callback that makes the credential returned itself."),
            _ => await credential.ResolveAsync(context, cancellationToken).ConfigureAwait(false),
        };
    }

    internal override bool Fits(SecurityScheme scheme) => throw new UnreachableException();

    internal override void Place(SecurityScheme? scheme, ICredentialPlaces places) => throw new UnreachableException();

    internal override void CollectSecrets(ICollection<string> secrets)
    {
    }
}
