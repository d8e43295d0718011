using System.Globalization;
using Dovetail.Serialization.Internal;

namespace Dovetail.Serialization;

/// <summary>A date (RFC 3339 5.6, full-date).</summary>
public readonly struct DateFormat : IScalarFormat<DateOnly>
{
    /// <inheritdoc/>
    public static DateOnly Read(ref JsonReader reader) => reader.Date();

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, DateOnly value) => writer.Output.Date(value);

    /// <inheritdoc/>
    public static string Text(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
