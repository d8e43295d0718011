using System.Globalization;

namespace Dovetail.Serialization;

/// <summary>A date and time as the whole seconds since 1970-01-01T00:00:00Z; what is finer than a second is not written.</summary>
public readonly struct UnixTimeFormat : IScalarFormat<DateTimeOffset>
{
    /// <inheritdoc/>
    public static DateTimeOffset Read(ref JsonReader reader) => reader.UnixTime();

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, DateTimeOffset value) => writer.Output.Number(value.ToUnixTimeSeconds());

    /// <inheritdoc/>
    public static string Text(DateTimeOffset value) => value.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
