namespace Dovetail;

/// <summary>
/// Something of yours that sees each logical call once, however many attempts it takes: before it is sent, and when it has its reply. One object serves all calls, many at once.
/// </summary>
public abstract class ApiCallHandler
{
    /// <summary>Handles a call. To send it, call <paramref name="send"/>, once; what it throws is what the caller would get.</summary>
    /// <param name="context">The call.</param>
    /// <param name="send">Sends the call, with everything that belongs to it.</param>
    /// <param name="cancellationToken">Ends with the call: its caller's cancellation, or its timeout.</param>
    /// <returns>The reply: that of <paramref name="send"/>, or another one.</returns>
    public abstract ValueTask<ApiReply> SendAsync(ApiCallContext context, Func<CancellationToken, ValueTask<ApiReply>> send, CancellationToken cancellationToken);
}
