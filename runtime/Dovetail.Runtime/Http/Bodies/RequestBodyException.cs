namespace Dovetail.Http;

/// <summary>
/// The caller's own file or stream could not be read while it was sent. Not an I/O error, which HttpClient would take for one of the connection and a retry would repeat:
/// the pipeline gives the caller the inner exception.
/// </summary>
internal sealed class RequestBodyException(string message, Exception innerException) : Exception(message, innerException);
