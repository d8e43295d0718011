namespace Dovetail.Authentication.OAuth;

/// <summary>An authorization server gave no answer. It may be asked again; who does not gets an <see cref="AuthenticationFailedException"/>.</summary>
internal sealed class OAuthConnectionException(string message, Exception innerException) : Exception(message, innerException)
{
    /// <summary>Whether nothing was sent.</summary>
    public bool IsUnsent => InnerException is HttpRequestException
    {
        HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.ProxyTunnelError,
    };
}
