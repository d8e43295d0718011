using Dovetail.Serialization.Internal;

namespace Dovetail.Serialization;

/// <summary>A time of day (RFC 3339 5.6, partial-time).</summary>
public readonly struct TimeFormat : IScalarFormat<TimeOnly>
{
    /// <inheritdoc/>
    public static TimeOnly Read(ref JsonReader reader) => reader.Time();

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, TimeOnly value) => writer.Output.Time(value);

    /// <inheritdoc/>
    public static string Text(TimeOnly value) => Rfc3339.Text(value);
}
