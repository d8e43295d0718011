using System.Diagnostics.CodeAnalysis;
using Dovetail.Http;
using Dovetail.Http.Requests;
using Dovetail.Http.Transport;
using Polly;

namespace Dovetail;

/// <summary>A call on its way: what is the same for all its attempts, and what has come of those before. Handlers and strategies of yours see it.</summary>
public abstract class ApiCallContext
{
    internal static readonly ResiliencePropertyKey<ApiCallContext?> Key = new("Dovetail.Call");

    internal static readonly HttpRequestOptionsKey<ApiCallContext> MessageKey = new("Dovetail.Call");

    private readonly ApiOperation _operation;
    private List<ApiAttempt>? _failedAttempts;
    private Dictionary<string, string>? _headers;
    private Dictionary<string, object?>? _items;

    private protected ApiCallContext(ApiOperation operation)
    {
        _operation = operation;
    }

    /// <summary>The operation's id.</summary>
    public string OperationId => _operation.Id;

    /// <summary>Its HTTP method.</summary>
    public HttpMethod Method => _operation.Method;

    /// <summary>Its path, with the names of the parameters.</summary>
    public string PathTemplate => _operation.Path;

    /// <summary>The id that each attempt carries as <c>X-Request-ID</c>.</summary>
    public string RequestId { get; internal init; } = "";

    /// <summary>The key that each attempt carries so that the server executes the call once; null where there is none.</summary>
    public string? IdempotencyKey { get; internal init; }

    /// <summary>How many requests were sent, or are being sent.</summary>
    public int Attempts { get; internal set; }

    /// <summary>The attempts before the current one, the first one first.</summary>
    public IReadOnlyList<ApiAttempt> FailedAttempts => _failedAttempts ?? [];

    /// <summary>How long the call may still take; <see cref="Timeout.InfiniteTimeSpan"/> where nothing limits it.</summary>
    public abstract TimeSpan Remaining { get; }

    /// <summary>
    /// Whether a redirect has led the current message beyond the API's own servers: nothing secret is in it, and nothing secret, a signature among it, belongs there.
    /// </summary>
    public abstract bool IsForeign { get; }

    /// <summary>What your handlers and strategies keep with the call.</summary>
    public IDictionary<string, object?> Items => _items ??= new(StringComparer.Ordinal);

    internal ApiOperation Operation => _operation;

    internal Dictionary<string, string>? Headers => _headers;

    /// <summary>The call that a Polly strategy is executed for; null outside of a client.</summary>
    /// <param name="context">The strategy's context.</param>
    /// <returns>The call.</returns>
    public static ApiCallContext? Of(ResilienceContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Properties.GetValue(Key, null);
    }

    /// <summary>The call that a message belongs to, for handlers in <see cref="PipelineOptions.AttemptHandlers"/>; null outside of a client.</summary>
    /// <param name="message">The message.</param>
    /// <returns>The call.</returns>
    public static ApiCallContext? Of(HttpRequestMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message is ApiMessage own ? own.Call : message.Options.TryGetValue(MessageKey, out var call) ? call : null;
    }

    /// <summary>Sets a header of the attempts that follow. What the caller gives of the same name goes before.</summary>
    /// <param name="name">The header.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">No such header can be sent.</exception>
    [SuppressMessage("Usage", "CA2208", Justification = "Both arguments are meant.")]
    public void SetHeader(string name, string value)
    {
        if ((HeaderRules.CheckCallerName(name) ?? HeaderRules.CheckValue(value)) is { } fault)
        {
            throw new ArgumentException($"The header {fault}.");
        }

        (_headers ??= new(StringComparer.OrdinalIgnoreCase))[name] = value;
    }

    internal void Note(ApiAttempt attempt) => (_failedAttempts ??= []).Add(attempt);
}
