namespace Dovetail.Runtime.Tests.Telemetry;

internal sealed record Measured(string Name, double Value, IReadOnlyDictionary<string, object?> Tags);
