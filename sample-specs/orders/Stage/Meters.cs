using System.Diagnostics.Metrics;

namespace Samples.Stage;

/// <summary>Reads the meter "Dovetail", as a dashboard would.</summary>
internal sealed class Meters : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly Lock _lock = new();
    private Reading _reading = Reading.Zero;

    public Meters()
    {
        _listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == "Dovetail")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument.Name, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument.Name, value, tags));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Note(instrument.Name, value, tags));
        _listener.Start();
    }

    public event Action? Changed;

    public Reading Reading
    {
        get
        {
            lock (_lock)
            {
                return _reading;
            }
        }
    }

    public void Dispose() => _listener.Dispose();

    private void Note(string instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        lock (_lock)
        {
            _reading = instrument switch
            {
                "dovetail.attempt.duration" => _reading with { Requests = _reading.Requests + 1 },
                "dovetail.retries" => _reading with { Retries = _reading.Retries + (int)value },
                "dovetail.rate_limit.wait.duration" => _reading with { LimiterWaits = _reading.LimiterWaits + 1 },
                "dovetail.circuit.transitions" => _reading with { Circuit = Tag(tags, "dovetail.circuit.state") ?? _reading.Circuit },
                "dovetail.cache.lookups" when Tag(tags, "dovetail.cache.result") == "hit" => _reading with { CacheHits = _reading.CacheHits + 1 },
                _ => _reading,
            };
        }

        Changed?.Invoke();
    }

    private static string? Tag(ReadOnlySpan<KeyValuePair<string, object?>> tags, string name)
    {
        foreach (var tag in tags)
        {
            if (tag.Key == name)
            {
                return tag.Value?.ToString();
            }
        }

        return null;
    }
}
