using Dovetail.Serialization.Internal;

namespace Dovetail.Serialization;

/// <summary>A date and time with its offset (RFC 3339 5.6, date-time); an offset of zero is written <c>Z</c>.</summary>
public readonly struct DateTimeFormat : IScalarFormat<DateTimeOffset>
{
    /// <inheritdoc/>
    public static DateTimeOffset Read(ref JsonReader reader) => reader.DateTime();

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, DateTimeOffset value) => writer.Output.DateTime(value);

    /// <inheritdoc/>
    public static string Text(DateTimeOffset value) => Rfc3339.Text(value);
}
