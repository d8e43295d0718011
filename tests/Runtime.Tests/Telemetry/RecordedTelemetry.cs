using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Dovetail.Runtime.Tests.Telemetry;

/// <summary>Listens to the spans and metrics of one client, by its name: other tests run beside.</summary>
internal sealed class RecordedTelemetry : IDisposable
{
    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly ConcurrentQueue<Measured> _measurements = new();
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters = new();
    private readonly string _client;

    public RecordedTelemetry(string client, bool all = false)
    {
        _client = client;
        _activities = new ActivityListener
        {
            ShouldListenTo = source => all || source.Name == "Dovetail",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => _spans.Enqueue(span),
        };
        ActivitySource.AddActivityListener(_activities);
        _meters.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == "Dovetail")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Record(instrument, value, tags));
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Record(instrument, value, tags));
        _meters.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Record(instrument, value, tags));
        _meters.Start();
    }

    /// <summary>The operation spans, in the order of their ends.</summary>
    public IReadOnlyList<Activity> Operations => [.. _spans.Where(span => span.Source.Name == "Dovetail" && Equals(span.GetTagItem("dovetail.client"), _client))];

    /// <summary>All spans below those.</summary>
    public IReadOnlyList<Activity> Attempts
    {
        get
        {
            var traces = Operations.Select(static span => span.TraceId).ToHashSet();
            return [.. _spans.Where(span => span.Kind is ActivityKind.Client && traces.Contains(span.TraceId))];
        }
    }

    public IReadOnlyList<Measured> Of(string instrument) => [.. All(instrument).Where(measured => Equals(measured.Tags.GetValueOrDefault("dovetail.client"), _client))];

    /// <summary>Those of all clients.</summary>
    public IReadOnlyList<Measured> All(string instrument) => [.. _measurements.Where(measured => measured.Name == instrument)];

    /// <summary>All that was told, as text.</summary>
    public IEnumerable<string> Texts =>
        _spans.SelectMany(static span => span.TagObjects.Select(static tag => $"{tag.Key}={tag.Value}").Append(span.DisplayName).Append(span.StatusDescription ?? ""))
            .Concat(_measurements.SelectMany(static measured => measured.Tags.Select(static tag => $"{tag.Key}={tag.Value}")));

    public void Dispose()
    {
        _activities.Dispose();
        _meters.Dispose();
    }

    private void Record(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _measurements.Enqueue(new Measured(instrument.Name, value, tags.ToArray().ToDictionary(static tag => tag.Key, static tag => tag.Value)));
}
