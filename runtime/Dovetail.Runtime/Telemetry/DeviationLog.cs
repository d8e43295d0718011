using Dovetail.Serialization;
using Microsoft.Extensions.Logging;

namespace Dovetail.Telemetry;

/// <summary>Logs where a server deviates from its own description. The readers tell each place once.</summary>
internal sealed partial class DeviationLog(ILogger logger) : IDeviationObserver
{
    public void OnDeviation(string operation, JsonDeviation deviation)
    {
        if (deviation.Reason is { } reason)
        {
            LogBrokenConstraint(operation, deviation.Path, reason);
        }
        else
        {
            LogDeviation(operation, deviation.Kind, deviation.Path);
        }
    }

    [LoggerMessage(
        1,
        LogLevel.Warning,
        "{Operation}: the response deviates from the API's description: {Kind} at {JsonPath}. The value is left out. Reported once for each place.")]
    private partial void LogDeviation(string operation, JsonDeviationKind kind, string jsonPath);

    [LoggerMessage(
        2,
        LogLevel.Warning,
        "{Operation}: the response deviates from the API's description: the value at {JsonPath} {Reason} It is read as it is. Reported once for each place.")]
    private partial void LogBrokenConstraint(string operation, string jsonPath, string reason);
}
