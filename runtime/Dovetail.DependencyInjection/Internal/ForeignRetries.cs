using Microsoft.Extensions.Logging;

namespace Dovetail.DependencyInjection.Internal;

/// <summary>Looks for handlers of a factory's client that try a request again, as the client above them does.</summary>
internal static partial class ForeignRetries
{
    private static readonly string[] Handlers = ["Microsoft.Extensions.Http.Resilience.ResilienceHandler", "Microsoft.Extensions.Http.PolicyHttpMessageHandler"];

    /// <summary>The handler's type; null where there is none.</summary>
    public static string? Find(HttpMessageHandler? handler)
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
    public static partial void LogFound(ILogger logger, string factory, string client, string handler, int retries);
}
