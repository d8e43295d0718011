using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Dovetail.Soak.Output;

/// <summary>Spans of every source, and metrics of the client.</summary>
internal sealed class SearchedTelemetry : IDisposable
{
    private readonly SecretSearch _search;
    private readonly ActivityListener _spans;
    private readonly MeterListener _metrics = new();

    public SearchedTelemetry(SecretSearch search)
    {
        _search = search;
        _spans = new ActivityListener
        {
            ShouldListenTo = static _ => true,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Look,
        };
        ActivitySource.AddActivityListener(_spans);
        _metrics.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == "Dovetail")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _metrics.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Look(instrument, tags));
        _metrics.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Look(instrument, tags));
        _metrics.SetMeasurementEventCallback<int>((instrument, _, tags, _) => Look(instrument, tags));
        _metrics.Start();
    }

    public void Dispose()
    {
        _spans.Dispose();
        _metrics.Dispose();
    }

    private void Look(Activity span)
    {
        _search.Look("a span's name", span.DisplayName);
        _search.Look("a span's status", span.StatusDescription);
        foreach (var (name, value) in span.TagObjects)
        {
            _search.Look($"a span's {name}", value?.ToString());
        }
    }

    private void Look(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var (name, value) in tags)
        {
            _search.Look($"{name} of {instrument.Name}", value?.ToString());
        }
    }
}
