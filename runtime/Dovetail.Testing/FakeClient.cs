using Dovetail.Http;

namespace Dovetail.Testing;

/// <summary>
/// A client without a server. All of it is real but for the wire: arguments are checked and written, attempts are repeated, answers are read. What it is to answer a test says
/// by its groups; an operation that nothing was said about fails with <see cref="UnexpectedCallException"/>. Safe for many threads.
/// </summary>
/// <typeparam name="TClient">The client.</typeparam>
public abstract class FakeClient<TClient> : IDisposable, IAsyncDisposable
    where TClient : class, IApiClient<TClient>, IDisposable
{
    /// <summary>Connects a client to nothing.</summary>
    /// <param name="options">Its options.</param>
    protected FakeClient(ApiClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Transport = new FakeTransport();
        Client = TClient.Create(Transport.Connect(TClient.Description, options));
    }

    /// <summary>The client.</summary>
    public TClient Client { get; }

    /// <summary>All calls so far, in the order of their first requests.</summary>
    public IReadOnlyList<RecordedCall> Calls => Transport.Calls;

    /// <summary>The calls that no set-up answered.</summary>
    public IReadOnlyList<RecordedCall> UnexpectedCalls => Transport.UnexpectedCalls;

    /// <summary>Whether an operation that nothing was said about answers with a valid value, the same each time, instead of failing. False by default.</summary>
    public bool AnswersUnexpectedCalls
    {
        get => Transport.AnswersUnexpectedCalls;
        set => Transport.AnswersUnexpectedCalls = value;
    }

    /// <summary>What goes wrong now and then beside what is set up; null for nothing.</summary>
    public FakeChaos? Chaos
    {
        get => Transport.Chaos;
        set => Transport.Chaos = value;
    }

    /// <summary>What is in the place of the wire.</summary>
    protected FakeTransport Transport { get; }

    /// <summary>Disposes the client.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Disposes the client.</summary>
    /// <returns>When it is done.</returns>
    public ValueTask DisposeAsync()
    {
        Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>Options as a test wants them.</summary>
    /// <typeparam name="TOptions">The type of the options.</typeparam>
    /// <param name="options">The options.</param>
    /// <param name="configure">Changes them; null for nothing.</param>
    /// <returns>The same options.</returns>
    protected static TOptions Configured<TOptions>(TOptions options, Action<TOptions>? configure)
        where TOptions : ApiClientOptions
    {
        configure?.Invoke(options);
        return options;
    }

    /// <summary>Disposes the client.</summary>
    /// <param name="disposing">Whether it is disposed by its user.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            Client.Dispose();
            Transport.Dispose();
        }
    }
}
