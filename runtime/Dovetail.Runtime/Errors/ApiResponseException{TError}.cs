using System.Net;

namespace Dovetail;

/// <summary>The server answered with an error status, and with the error that is described for it.</summary>
/// <typeparam name="TError">The described error.</typeparam>
/// <param name="statusCode">The status.</param>
/// <param name="error">The error, as the server sent it.</param>
/// <param name="message">What happened; made of the status where it is null.</param>
public class ApiResponseException<TError>(HttpStatusCode statusCode, TError error, string? message = null)
    : ApiResponseException(statusCode, message)
{
    /// <summary>The error, as the server sent it.</summary>
    public TError Error { get; } = error;

    internal override object ErrorValue => Error ?? base.ErrorValue;
}
