namespace Dovetail;

/// <summary>The server could not be reached, or the connection broke before the response was complete.</summary>
/// <param name="message">What happened.</param>
/// <param name="innerException">The transport's error.</param>
public sealed class ApiConnectionException(string message, Exception? innerException = null) : ApiException(message, innerException)
{
    /// <summary>What broke, as far as the transport knows: the name resolution, the connection, the TLS handshake, ….</summary>
    public HttpRequestError Reason { get; init; } = (innerException as HttpRequestException)?.HttpRequestError ?? HttpRequestError.Unknown;
}
