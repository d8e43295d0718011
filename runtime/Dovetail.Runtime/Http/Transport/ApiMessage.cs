namespace Dovetail.Http.Transport;

/// <summary>
/// The message of an attempt. It knows its call and whether it was sent by itself: the options that any message can have are a dictionary, which most calls need not pay for.
/// </summary>
/// <param name="method">The HTTP method.</param>
/// <param name="call">The call.</param>
internal sealed class ApiMessage(HttpMethod method, ApiCallContext call) : HttpRequestMessage(method, (Uri?)null)
{
    private SendGuard _guard;

    public ApiCallContext Call { get; } = call;

    /// <summary>The transport writes a header.</summary>
    /// <exception cref="HttpRequestException">The message was sent before.</exception>
    public void OnHeader(string name) => _guard.Check(name, this);
}
