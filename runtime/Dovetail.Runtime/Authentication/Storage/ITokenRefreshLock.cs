namespace Dovetail;

/// <summary>
/// Lets one of several instances renew a token. A refresh token that rotates may be used once: used twice, many servers take it for stolen and sign the user out.
/// </summary>
public interface ITokenRefreshLock
{
    /// <summary>Waits until nobody else holds the lock.</summary>
    /// <param name="key">What is locked: hexadecimal digits.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The lock; disposing it gives it back. It must come free by itself when its holder dies.</returns>
    ValueTask<IAsyncDisposable> AcquireAsync(string key, CancellationToken cancellationToken);
}
