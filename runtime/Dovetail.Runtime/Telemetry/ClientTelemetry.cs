using Dovetail.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dovetail.Telemetry;

/// <summary>What a client's spans, metrics and logs need to know: where to log, and what may be shown.</summary>
internal sealed class ClientTelemetry
{
    public ClientTelemetry(ApiDescription description, DiagnosticsOptions options, ILoggerFactory? logs)
    {
        IsEnabled = options.Enabled;
        Client = description.Name;
        Logger = options.Enabled && logs is not null ? logs.CreateLogger($"Dovetail.{description.Name}") : NullLogger.Instance;
        Redaction = new RedactionRules(description, options);
        HasFingerprints = options.Enabled && options.CredentialFingerprints;
    }

    public string Client { get; }

    public bool IsEnabled { get; }

    public ILogger Logger { get; }

    public RedactionRules Redaction { get; }

    public bool HasFingerprints { get; }

    /// <summary>Whether anybody listens to attempts.</summary>
    public bool ObservesAttempts => IsEnabled
        && (ApiInstruments.Source.HasListeners() || ApiInstruments.AttemptDuration.Enabled || ApiInstruments.Timeouts.Enabled
            || ApiInstruments.RateLimitHits.Enabled || ApiInstruments.CredentialUses.Enabled || Logger.IsEnabled(LogLevel.Information));

    /// <summary>Whether anybody listens to calls.</summary>
    public bool ObservesCalls => IsEnabled
        && (ApiInstruments.Source.HasListeners() || ApiInstruments.OperationDuration.Enabled || ApiInstruments.OperationErrors.Enabled
            || ApiInstruments.Timeouts.Enabled || Logger.IsEnabled(LogLevel.Warning));
}
