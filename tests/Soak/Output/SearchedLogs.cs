using Microsoft.Extensions.Logging;

namespace Dovetail.Soak.Output;

/// <summary>Log lines of every level.</summary>
internal sealed class SearchedLogs(SecretSearch search) : ILoggerFactory, ILogger
{
    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public ILogger CreateLogger(string categoryName) => this;

    public void Dispose()
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        search.Look("a log scope", state.ToString());
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        search.Look("a log line", formatter(state, exception));
        search.Look("a logged exception", exception?.ToString());
    }
}
