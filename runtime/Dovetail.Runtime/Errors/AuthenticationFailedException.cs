namespace Dovetail;

/// <summary>The call could not be given the credential it needs. Nothing was sent without it.</summary>
/// <param name="message">What is missing, and where to set it. Holds no secret.</param>
/// <param name="innerException">The error behind it, if there is one.</param>
public sealed class AuthenticationFailedException(string message, Exception? innerException = null) : ApiException(message, innerException);
