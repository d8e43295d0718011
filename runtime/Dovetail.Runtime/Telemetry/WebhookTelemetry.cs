using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dovetail.Telemetry;

/// <summary>What the webhooks of an API tell of themselves.</summary>
internal sealed class WebhookTelemetry(string name, ILoggerFactory? loggers, TimeProvider time)
{
    private readonly ILogger _logger = loggers?.CreateLogger($"{ApiInstruments.Name}.{name}") ?? NullLogger.Instance;

    /// <summary>A request has come.</summary>
    public WebhookTrace Begin() => new(name, _logger, time);

    /// <summary>Secrets that changed can not be used.</summary>
    public void SecretsRefused() => _logger.WebhookSecretsRefused(name);

    /// <summary>What came of a message could not be noted.</summary>
    public void StoreFailed(Exception? failure)
    {
        if (failure is not null)
        {
            _logger.WebhookStoreDown(name, failure.GetType().Name);
        }
    }
}
