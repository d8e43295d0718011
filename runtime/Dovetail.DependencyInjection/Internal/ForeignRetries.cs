using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dovetail.DependencyInjection.Internal;

/// <summary>Warns of handlers of a factory's client that try a request again, as the client above them does: once, however often the options are read.</summary>
/// <param name="client">The client's name.</param>
/// <param name="factory">The name of the factory's client.</param>
internal sealed partial class ForeignRetries(string client, string factory)
{
    private static readonly string[] Handlers = ["Microsoft.Extensions.Http.Resilience.ResilienceHandler", "Microsoft.Extensions.Http.PolicyHttpMessageHandler"];

    private int _isTold;

    public void Warn(IServiceProvider services, RetryOptions retry)
    {
        if (retry is { Enabled: true, MaxRetries: > 0 }
            && services.GetService<ILoggerFactory>() is { } logs
            && Volatile.Read(ref _isTold) == 0
            && Find(services.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(factory)) is { } handler
            && Interlocked.Exchange(ref _isTold, 1) == 0)
        {
            LogFound(logs.CreateLogger($"Dovetail.{client}"), factory, client, handler, retry.MaxRetries);
        }
    }

    /// <summary>The handler's type; null where there is none.</summary>
    private static string? Find(HttpMessageHandler? handler)
    {
        for (; handler is not null; handler = (handler as DelegatingHandler)?.InnerHandler)
        {
            var type = handler.GetType().FullName;
            if (Handlers.Contains(type))
            {
                return type;
            }
        }

        return null;
    }

    [LoggerMessage(3, LogLevel.Warning,
        "The HTTP client '{Factory}' of the client '{Client}' has a {Handler}. What that tries again, the client tries again as well: {Retries} retries on top of its own. "
        + "Set Retry:Enabled to false, or take the handler out (RemoveAllResilienceHandlers).")]
    private static partial void LogFound(ILogger logger, string factory, string client, string handler, int retries);
}
