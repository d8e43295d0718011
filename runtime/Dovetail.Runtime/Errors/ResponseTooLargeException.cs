namespace Dovetail;

/// <summary>The response's body is larger than <see cref="TransportOptions.MaxResponseBytes"/>, decompressed. The connection was closed.</summary>
/// <param name="limit">The limit in bytes.</param>
public sealed class ResponseTooLargeException(long limit)
    : ApiException(FormattableString.Invariant($"The response's body is larger than {limit} bytes (Transport.MaxResponseBytes)."))
{
    /// <summary>The limit in bytes.</summary>
    public long Limit { get; } = limit;
}
