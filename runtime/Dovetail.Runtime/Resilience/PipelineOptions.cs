using Polly;

namespace Dovetail;

/// <summary>
/// What you add to the way of a call. Outermost first: <see cref="CallHandlers"/>, <see cref="ConfigureCall"/>, the client's own retries, credential, rate limit and circuit
/// breaker, <see cref="ConfigureAttempt"/>, the timeout of the attempt, <see cref="AttemptHandlers"/>, the wire. Read once, when the client is made.
/// </summary>
public sealed class PipelineOptions
{
    /// <summary>See each call once, whatever it takes. The first one is the outermost.</summary>
    public IList<ApiCallHandler> CallHandlers { get; } = [];

    /// <summary>
    /// See the message of each attempt as it is sent, signed by no other after them. The first one is the outermost. They serve this client only, and are not disposed with
    /// it.
    /// </summary>
    public IList<DelegatingHandler> AttemptHandlers { get; } = [];

    /// <summary>Adds Polly strategies around a whole call, all its attempts together: a fallback, a timeout of your own.</summary>
    public Action<ResiliencePipelineBuilder<ApiReply>>? ConfigureCall { get; set; }

    /// <summary>Adds Polly strategies around each attempt, inside of the client's circuit breaker: chaos, a limiter of your own.</summary>
    public Action<ResiliencePipelineBuilder<ApiReply>>? ConfigureAttempt { get; set; }
}
