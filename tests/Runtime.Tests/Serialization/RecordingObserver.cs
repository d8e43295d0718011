using Dovetail.Serialization;

namespace Dovetail.Runtime.Tests.Serialization;

internal sealed class RecordingObserver : IDeviationObserver
{
    public List<string> Deviations { get; } = [];

    public void OnDeviation(string operation, JsonDeviation deviation) => Deviations.Add($"{operation} {deviation.Kind} {deviation.Path}");
}
