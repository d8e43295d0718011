using Dovetail.Http.Settings;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Dovetail.DependencyInjection.Internal;

/// <summary>
/// Replaces a client's settings when its section changes. A section that can not work is logged, and the former settings hold: a typing error must not stop a service.
/// </summary>
internal sealed partial class SettingsReload(SettingsSource settings, Func<ApiSettings> read, string client, ILoggerFactory? logs)
{
    private readonly ILogger _logger = logs?.CreateLogger($"Dovetail.{client}") ?? NullLogger.Instance;

    public void Run()
    {
        try
        {
            settings.Replace(read());
        }
        catch (Exception e) when (e is OptionsValidationException or ApiConfigurationException or InvalidOperationException or ArgumentException)
        {
            LogRefused(client, e.Message);
        }
    }

    [LoggerMessage(2, LogLevel.Error, "The changed configuration of the client '{Client}' can not work, and the former one still holds: {Reason}")]
    private partial void LogRefused(string client, string reason);
}
