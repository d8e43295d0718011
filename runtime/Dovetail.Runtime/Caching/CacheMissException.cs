namespace Dovetail;

/// <summary>The call asked for a kept response (<c>Cache-Control: only-if-cached</c>, RFC 9111 5.2.1.7), and there is none that may be used: nothing was sent.</summary>
/// <param name="message">What happened.</param>
/// <param name="innerException">The error behind it, if there is one.</param>
public sealed class CacheMissException(string message, Exception? innerException = null) : ApiException(message, innerException);
